// A client that costs less than the servers it measures, so that they are what limits the rate: sends the same requests
// again on each connection as soon as their answers are whole, of which it knows the size and looks at nothing else.
//
//   load PORT CONNECTIONS MILLISECONDS COUNT [close | tls] < REQUESTS
//
// COUNT is how many requests, all the same, there are on standard input.  With "close", each connection ends with the
// answers.  With "tls", which takes one request at a time, requests are sealed, but of the answers only the bytes of their
// records are counted: to open them would cost as much as the server pays to seal them.
// Prints how many requests were answered, how many a second, the percentiles of how long it took in microseconds, and
// what they were sealed with.
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
#include <time.h>
#include <unistd.h>

enum { input_size = 1 << 20, most_requests = 1 << 16, most_descriptors = 1 << 16, most_microseconds = 1 << 21, most_events = 512 };

static struct connection {
    size_t received;
    long began;
    SSL *session;  // NULL in plain text
} connections[most_descriptors];
static char input[input_size], requests[most_requests];
static size_t request_size, answers_size;
static unsigned latencies[most_microseconds];
static struct sockaddr_in server = {.sin_family = AF_INET};
static int poller;
static SSL_CTX *context;  // NULL in plain text

static long microseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static void fail(const char *what) {
    perror(what);
    exit(1);
}

// False where the connection has ended.
static int put(int fd, const char *bytes, size_t count) {
    SSL *session = connections[fd].session;
    ssize_t sent = session ? SSL_write(session, bytes, (int)count) : send(fd, bytes, count, MSG_NOSIGNAL);
    if (sent != (ssize_t)count && errno != EPIPE && errno != ECONNRESET) fail("send");
    return sent == (ssize_t)count;
}

// The size of one answer, by its Content-Length; 304 has the head alone.
static size_t exchange(int fd, const char *request, size_t count) {
    if (!put(fd, request, count)) fail("send");
    SSL *session = connections[fd].session;
    for (size_t end = 0, size = 0;;) {
        size_t room = sizeof input - end - 1;
        ssize_t more = session ? SSL_read(session, input + end, (int)room) : recv(fd, input + end, room, 0);
        if (more <= 0) fail("the first answer");
        input[end += (size_t)more] = 0;
        char *body = strstr(input, "\r\n\r\n"), *length = strcasestr(input, "\r\nContent-Length:");
        if (!body) continue;
        int has_body = strncmp(input + 9, "304", 3) && length && length < body;
        size = (size_t)(body + 4 - input) + (has_body ? (size_t)atol(length + 17) : 0);
        if (end >= size) return size;
    }
}

static int connected(void) {
    int one = 1, fd = socket(AF_INET, SOCK_STREAM, 0);
    if (fd < 0 || fd >= most_descriptors || connect(fd, (struct sockaddr *)&server, sizeof server)) fail("connect");
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    if (!context) return fd;
    SSL *session = connections[fd].session = SSL_new(context);
    if (!session || SSL_set_fd(session, fd) != 1 || SSL_connect(session) != 1) fail("handshake");
    exchange(fd, requests, request_size);  // tickets come before the first answer, and would be counted as of it
    return fd;
}

static void disconnect(int fd) {
    SSL_free(connections[fd].session);
    connections[fd].session = NULL;
    close(fd);
}

static void ask(int fd, long now) {
    connections[fd].received = 0;
    connections[fd].began = now;
    put(fd, requests, request_size);  // a connection that has ended meanwhile is told by the next receive
}

static void start(long now) {
    struct epoll_event event = {.events = EPOLLIN, .data.fd = connected()};
    epoll_ctl(poller, EPOLL_CTL_ADD, event.data.fd, &event);
    ask(event.data.fd, now);
}

// The size of one answer on the wire.
static size_t answer_size(const char *request, size_t count) {
    int fd = connected();
    SSL *session = connections[fd].session;
    uint64_t before = session ? BIO_number_read(SSL_get_rbio(session)) : 0;
    size_t size = exchange(fd, request, count);
    if (session) size = BIO_number_read(SSL_get_rbio(session)) - before;
    disconnect(fd);
    return size;
}

enum outcome { partial, whole, ended };

// Takes what came.  Servers end a connection after so many requests, which is not told from the answer.
static enum outcome receive(int fd) {
    ssize_t count = recv(fd, input, sizeof input, 0);
    if (count <= 0) return ended;
    connections[fd].received += (size_t)count;
    return connections[fd].received >= answers_size ? whole : partial;
}

static long percentile(long total, double share) {
    long seen = 0, index = 0;
    while (index < most_microseconds - 1 && (seen += latencies[index]) < (long)((double)total * share)) index++;
    return index;
}

static void prepare(char **argv, long count, int seals) {
    struct rlimit files;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    signal(SIGPIPE, SIG_IGN);
    if (seals) context = SSL_CTX_new(TLS_client_method());
    server.sin_port = htons((uint16_t)atoi(argv[1]));
    server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    request_size = fread(requests, 1, sizeof requests, stdin);
    answers_size = answer_size(requests, request_size / (size_t)count) * (size_t)count;
    poller = epoll_create1(0);
}

// Has requests answered until `until`; returns how many batches were.
static long drive(long now, long until, int closes) {
    long batches = 0;
    for (struct epoll_event events[most_events]; now < until;) {
        int ready = epoll_wait(poller, events, most_events, 100);
        now = microseconds();
        for (int i = 0; i < ready; i++) {
            int fd = events[i].data.fd;
            enum outcome outcome = receive(fd);
            if (outcome == partial) continue;
            if (outcome == whole) {
                batches++;
                long took = now - connections[fd].began;
                latencies[took < most_microseconds ? took : most_microseconds - 1]++;
            }
            if (closes || outcome == ended) disconnect(fd), start(now);
            else ask(fd, now);
        }
    }
    return batches;
}

int main(int argc, char **argv) {
    const char *kind = argc > 5 ? argv[5] : "";
    int closes = !strcmp(kind, "close"), seals = !strcmp(kind, "tls");
    long count = argc > 4 ? atol(argv[4]) : 0;
    if (count < 1 || (*kind && !closes && !seals) || (seals && count != 1))
        return fprintf(stderr, "usage: load PORT CONNECTIONS MILLISECONDS COUNT [close | tls] < REQUESTS\n"), 64;
    prepare(argv, count, seals);
    for (int i = atoi(argv[2]); i > 0; i--) start(microseconds());
    long began = microseconds(), answered = drive(began, began + atol(argv[3]) * 1000, closes) * count;
    double seconds = (double)(microseconds() - began) / 1e6;
    printf("%ld requests, %.0f a second, p50 %ld, p99 %ld", answered, (double)answered / seconds,
           percentile(answered / count, 0.50), percentile(answered / count, 0.99));
    for (int fd = 0; seals && fd < most_descriptors; fd++)
        if (connections[fd].session) return printf(", %s\n", SSL_get_cipher(connections[fd].session)), 0;
    puts("");
}
