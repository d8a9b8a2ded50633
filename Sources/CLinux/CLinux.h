#pragma once
// The Linux calls that the Glibc module leaves out, and those whose macros or unions Swift cannot import.
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

static inline int clinux_accept4(int fd, struct sockaddr *address, socklen_t *length, int flags) {
    extern int accept4(int, struct sockaddr *, socklen_t *, int);
    return accept4(fd, address, length, flags);
}

// The token of an event is the 64-bit member of a union.
static inline struct epoll_event clinux_epoll_event(uint32_t events, uint64_t token) {
    struct epoll_event event = {.events = events, .data = {.u64 = token}};
    return event;
}

// Where a program has several threads, glibc makes of both calls a point at which a thread can be cancelled, which costs
// two atomic operations each; nobody cancels threads here.
static inline ssize_t clinux_receive(int fd, void *bytes, size_t count) {
    return syscall(SYS_recvfrom, fd, bytes, count, 0, NULL, NULL);
}

// A peer that is gone is an error, not a signal.
static inline ssize_t clinux_send(int fd, const void *bytes, size_t count) {
    return syscall(SYS_sendto, fd, bytes, count, MSG_NOSIGNAL, NULL, 0);
}

// Sends two runs of bytes as if they were one; a peer that is gone is an error, not a signal.
static inline ssize_t clinux_send_both(int fd, const void *first, size_t first_count, const void *second,
                                       size_t second_count) {
    struct iovec parts[] = {{(void *)first, first_count}, {(void *)second, second_count}};
    struct msghdr message = {.msg_iov = parts, .msg_iovlen = 2};
    return sendmsg(fd, &message, MSG_NOSIGNAL);
}

// How many cores the process may run on: of a container its share, not all of the machine's; 0 where that is not known.
static inline int clinux_usable_core_count(void) {
    unsigned long words[128] = {0};
    long size = syscall(SYS_sched_getaffinity, 0, sizeof words, words);
    int count = 0;
    for (long word = 0; word < size / (long)sizeof words[0]; word++) count += __builtin_popcountl(words[word]);
    return count;
}

// Asks the scheduler to let the calling thread take turns of so many nanoseconds: the shorter they are, the sooner it runs after
// it wakes (sched_setattr(2); Linux 6.12 and later heed it for threads without real-time priority). 0 where that is granted.
static inline int clinux_set_turn(uint64_t nanoseconds) {
    struct {
        uint32_t size, policy;
        uint64_t flags;
        int32_t nice;
        uint32_t priority;
        uint64_t runtime, deadline, period;
    } attributes = {0};
    if (syscall(SYS_sched_getattr, 0, &attributes, sizeof attributes, 0) != 0) return -1;
    attributes.runtime = nanoseconds;
    return (int)syscall(SYS_sched_setattr, 0, &attributes, 0);
}

static inline uint64_t clinux_epoll_token(struct epoll_event event) { return event.data.u64; }

// Has the processor fetch the memory at `address`, wherever that is, while it goes on: no call of Linux, but one that Swift lacks.
static inline void clinux_prefetch(const void *address) { __builtin_prefetch(address); }
