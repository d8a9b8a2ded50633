# OnRecord as a container: docker build -t onrecord . && docker run -p 8080:8080 onrecord
# Serve documents of your own:  docker run -p 8080:8080 -v ./news:/documents:ro onrecord

# What `onrecord --version` and the labels tell: --build-arg VERSION="$(scripts/version)".
ARG VERSION=0.0.0-development

FROM swift:6.3-bookworm AS builder
RUN apt-get update -qq \
    && apt-get install -y -qq --no-install-recommends libssl-dev libyaml-dev libgumbo-dev zlib1g-dev libbrotli-dev pkg-config \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /build
# The dependencies have a layer of their own: they are compiled again only when Package.swift changes.
COPY Package.swift ./
COPY scripts/build-release scripts/
RUN scripts/build-release --dependencies
COPY Sources Sources
COPY Tests Tests
# Not built, but the package does not load without them.
COPY Examples Examples
COPY Benchmarks/search/Sources Benchmarks/search/Sources
# The topics and speakers that the program carries.
COPY Config/*.yaml Config/
ARG VERSION
RUN ONRECORD_VERSION="$VERSION" scripts/build-release /out/usr/local/bin/onrecord

FROM debian:bookworm-slim
RUN apt-get update -qq \
    && apt-get install -y -qq --no-install-recommends libssl3 libstdc++6 libyaml-0-2 libgumbo1 zlib1g libbrotli1 \
    && rm -rf /var/lib/apt/lists/* /var/cache/* /var/log/*
COPY --from=builder /out/ /
COPY Config/onrecord.yaml Config/topics.yaml Config/speakers.yaml /etc/onrecord/
COPY Config/documents /documents
# What was extracted is kept here; a volume keeps it over the container's end.
RUN install -d -o 65532 -g 65532 -m 700 /var/cache/onrecord
ENV ONRECORD_CONFIG=/etc/onrecord/onrecord.yaml \
    ONRECORD_DOCUMENTS=/documents \
    ONRECORD_LISTEN=*:8080 \
    ONRECORD_CACHE=/var/cache/onrecord \
    ONRECORD_LOG_FORMAT=json
# By number, so that an orchestrator can see that it is not root.
USER 65532:65532
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD ["/usr/local/bin/onrecord", "healthcheck"]
ENTRYPOINT ["/usr/local/bin/onrecord"]
CMD ["serve"]
ARG VERSION
ARG REVISION=unknown
ARG SOURCE=unknown
LABEL org.opencontainers.image.title="OnRecord" \
      org.opencontainers.image.description="Who said what, about which topic, when, and where exactly is it written?" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION" \
      org.opencontainers.image.source="$SOURCE"
