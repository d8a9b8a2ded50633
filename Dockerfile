# OnRecord as a container: docker build -t onrecord . && docker run -p 8080:8080 onrecord
# Serve documents of your own:  docker run -p 8080:8080 -v ./news:/documents:ro onrecord

FROM swift:6.3-bookworm AS builder
RUN apt-get update -qq \
    && apt-get install -y -qq --no-install-recommends libssl-dev libyaml-dev libgumbo-dev pkg-config \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /build
# The dependencies have a layer of their own: they are built again only when Package.swift changes.
COPY Package.swift ./
RUN swift package resolve
COPY Sources ./Sources
COPY Tests ./Tests
COPY Config ./Config
RUN swift build -c release --static-swift-stdlib --product onrecord \
    && install -D --strip .build/release/onrecord /out/usr/local/bin/onrecord

FROM debian:bookworm-slim
RUN apt-get update -qq \
    && apt-get install -y -qq --no-install-recommends libssl3 libyaml-0-2 libgumbo1 \
    && rm -rf /var/lib/apt/lists/*
COPY --from=builder /out/ /
COPY Config/onrecord.yaml Config/topics.yaml Config/speakers.yaml /etc/onrecord/
COPY Config/documents /documents
ENV ONRECORD_CONFIG=/etc/onrecord/onrecord.yaml \
    ONRECORD_DOCUMENTS=/documents \
    ONRECORD_LISTEN=*:8080
USER 65532:65532
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD ["/usr/local/bin/onrecord", "healthcheck"]
ENTRYPOINT ["/usr/local/bin/onrecord"]
CMD ["serve"]
