// A client that costs less than the servers it measures, so that they are what limits the rate: sends the same requests
// again on each connection as soon as their answers are whole, of which it knows the size and looks at nothing else.
//
//   load PORT CONNECTIONS MILLISECONDS COUNT [close] < REQUESTS
//
// COUNT is how many requests, all the same, there are on standard input.  With "close", each connection ends with the
// answers.  Prints how many requests were answered, how many a second, and the percentiles of how long it took in microseconds.
#define _GNU_SOURCE
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
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
} connections[most_descriptors];
static char input[input_size], requests[most_requests];
static size_t request_size, answers_size;
static unsigned latencies[most_microseconds];
static struct sockaddr_in server = {.sin_family = AF_INET};
static int poller;

static long microseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static void fail(const char *what) {
    perror(what);
    exit(1);
}

static void ask(int fd, long now) {
    connections[fd] = (struct connection){.began = now};
    // A connection that has ended meanwhile is told by the next receive.
    if (send(fd, requests, request_size, MSG_NOSIGNAL) != (ssize_t)request_size && errno != EPIPE && errno != ECONNRESET)
        fail("send");
}

static int connected(void) {
    int one = 1, fd = socket(AF_INET, SOCK_STREAM, 0);
    if (fd < 0 || fd >= most_descriptors || connect(fd, (struct sockaddr *)&server, sizeof server)) fail("connect");
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    return fd;
}

static void start(long now) {
    struct epoll_event event = {.events = EPOLLIN, .data.fd = connected()};
    epoll_ctl(poller, EPOLL_CTL_ADD, event.data.fd, &event);
    ask(event.data.fd, now);
}

// The size of one answer, by its Content-Length; 304 has the head alone.
static size_t answer_size(const char *request, size_t count) {
    int fd = connected();
    if (send(fd, request, count, MSG_NOSIGNAL) != (ssize_t)count) fail("send");
    for (size_t end = 0;;) {
        ssize_t more = recv(fd, input + end, sizeof input - end - 1, 0);
        if (more <= 0) fail("the first answer");
        input[end += (size_t)more] = 0;
        char *body = strstr(input, "\r\n\r\n"), *length = strcasestr(input, "\r\nContent-Length:");
        if (!body) continue;
        close(fd);
        int has_body = strncmp(input + 9, "304", 3) && length && length < body;
        return (size_t)(body + 4 - input) + (has_body ? (size_t)atol(length + 17) : 0);
    }
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

int main(int argc, char **argv) {
    if (argc < 5) return fprintf(stderr, "usage: load PORT CONNECTIONS MILLISECONDS COUNT [close] < REQUESTS\n"), 64;
    int closes = argc > 5, wanted = atoi(argv[2]);
    long count = atol(argv[4]), batches = 0, until = atol(argv[3]) * 1000;
    struct rlimit files;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    server.sin_port = htons((uint16_t)atoi(argv[1]));
    server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    request_size = fread(requests, 1, sizeof requests, stdin);
    answers_size = answer_size(requests, request_size / (size_t)count) * (size_t)count;
    poller = epoll_create1(0);
    long began = microseconds(), now = began;
    for (int i = 0; i < wanted; i++) start(now);
    began = now = microseconds();
    for (struct epoll_event events[most_events]; now < began + until;) {
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
            if (closes || outcome == ended) close(fd), start(now);
            else ask(fd, now);
        }
    }
    double seconds = (double)(now - began) / 1e6;
    printf("%ld requests, %.0f a second, p50 %ld, p99 %ld\n", batches * count, (double)(batches * count) / seconds,
           percentile(batches, 0.50), percentile(batches, 0.99));
}
