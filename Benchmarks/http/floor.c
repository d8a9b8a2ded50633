// The floor: what the kernel alone costs.  Answers every read with a constant, parses nothing, and counts nothing but
// the empty lines that end requests, so that pipelined ones get as many answers.
//
//   floor PORT BODY_BYTES [close | tls CERTIFICATE KEY]
//
// With "close", each connection is closed after its first answer.  With "tls", the floor is what the kernel and OpenSSL cost.
#define _GNU_SOURCE
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

enum { input_size = 1 << 16, most_answers = 64, most_events = 512, most_descriptors = 1 << 16 };

static char input[input_size];
static char *answers;
static size_t answer_size;
static SSL_CTX *context;  // NULL in plain text
static SSL *sessions[most_descriptors];

static int listening(int port) {
    int one = 1, fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    if (bind(fd, (struct sockaddr *)&address, sizeof address) || listen(fd, 4096)) {
        perror("floor");
        exit(1);
    }
    return fd;
}

// The answer, as many times as there can be requests in one read.
static void prepare(size_t body, int closes) {
    char head[256];
    int count = snprintf(head, sizeof head,
                         "HTTP/1.1 200 OK\r\nDate: Thu, 01 Jan 1970 00:00:00 GMT\r\nContent-Type: application/json\r\n"
                         "ETag: \"1200\"\r\nLast-Modified: Tue, 14 Nov 2023 22:13:20 GMT\r\n%s"
                         "Content-Length: %zu\r\n\r\n",
                         closes ? "Connection: close\r\n" : "", body);
    answer_size = (size_t)count + body;
    answers = malloc(answer_size * most_answers);
    for (int i = 0; i < most_answers; i++) {
        memcpy(answers + (size_t)i * answer_size, head, (size_t)count);
        memset(answers + (size_t)i * answer_size + count, '1', body);
    }
}

static size_t requests_in(const char *bytes, size_t count) {
    size_t found = 0;
    const char *end = bytes + count;
    while ((bytes = memmem(bytes, (size_t)(end - bytes), "\r\n\r\n", 4))) found++, bytes += 4;
    return found;
}

static void prepare_tls(char **files) {
    context = SSL_CTX_new(TLS_server_method());
    if (SSL_CTX_use_certificate_chain_file(context, files[0]) != 1 ||
        SSL_CTX_use_PrivateKey_file(context, files[1], SSL_FILETYPE_PEM) != 1) {
        fprintf(stderr, "floor: no certificate or key\n");
        exit(1);
    }
    signal(SIGPIPE, SIG_IGN);
    SSL_CTX_set_options(context, SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_ciphersuites(context, "TLS_AES_128_GCM_SHA256");
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_read_ahead(context, 1);
}

static void begin_tls(int fd) {
    sessions[fd] = SSL_new(context);
    SSL_set_fd(sessions[fd], fd);
    SSL_set_accept_state(sessions[fd]);
}

// False where the connection is to be closed.
static int serve_tls(int fd) {
    SSL *session = sessions[fd];
    int count = SSL_read(session, input, sizeof input);
    if (count > 0) return SSL_write(session, answers, (int)(requests_in(input, (size_t)count) * answer_size)) > 0;
    if (SSL_get_error(session, count) == SSL_ERROR_WANT_READ) return 1;
    SSL_free(session);
    return 0;
}

// False where the connection is to be closed.
static int serve(int fd) {
    if (context) return serve_tls(fd);
    ssize_t count = recv(fd, input, sizeof input, 0);
    if (count <= 0) return count < 0 && errno == EAGAIN;
    size_t owed = requests_in(input, (size_t)count) * answer_size;
    while (owed > 0) {
        size_t part = owed < answer_size * most_answers ? owed : answer_size * most_answers;
        ssize_t sent = send(fd, answers, part, MSG_NOSIGNAL);
        if (sent <= 0) return 0;
        owed -= (size_t)sent;
        if ((size_t)sent % answer_size) return 1;  // a slow reader: not what this measures
    }
    return 1;
}

int main(int argc, char **argv) {
    if (argc < 3) return fprintf(stderr, "usage: floor PORT BODY_BYTES [close | tls CERTIFICATE KEY]\n"), 64;
    int closes = argc == 4, one = 1, listener = listening(atoi(argv[1])), poller = epoll_create1(0);
    struct rlimit files;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    prepare((size_t)atol(argv[2]), closes);
    if (argc == 6) prepare_tls(argv + 4);
    struct epoll_event events[most_events], event = {.events = EPOLLIN, .data.fd = listener};
    epoll_ctl(poller, EPOLL_CTL_ADD, listener, &event);
    for (;;) {
        int count = epoll_wait(poller, events, most_events, -1);
        for (int i = 0; i < count; i++) {
            int fd = events[i].data.fd;
            if (fd != listener) {
                if (!serve(fd) || closes) close(fd);
                continue;
            }
            while ((fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK)) >= 0) {
                setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
                if (context) begin_tls(fd);
                event.data.fd = fd;
                epoll_ctl(poller, EPOLL_CTL_ADD, fd, &event);
            }
        }
    }
}
