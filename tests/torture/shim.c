/* Stands between a program and the C library: writes down what it does to the files of one folder, or refuses it.

   TORTURE_FOLDER   the folder that is watched
   TORTURE_RECORD   a file to which each write, sync, cut, name change and removal is added, in their order
   TORTURE_REFUSAL  a file; while it is there, writing in the folder fails with the error number that stands in it

   Compiled by power.py and conditions.py, and loaded by LD_PRELOAD. Linux only. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

struct record {
    char kind[8];
    double at;
    int64_t offset;
    int64_t length;
    int64_t names;
};

#define REAL(name) ((__typeof__(&name))real(#name))

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

static const char *folder(void) {
    static const char *held;
    return held ? held : (held = getenv("TORTURE_FOLDER"));
}

static int watched(const char *path) {
    const char *in = folder();
    size_t length = in ? strlen(in) : 0;
    return length && strncmp(path, in, length) == 0 && path[length] == '/';
}

static int watched_file(int file, char *path, size_t size) {
    char link[64];
    if (!folder()) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, size - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return watched(path);
}

/* One write to a file that is only added to: records of several threads and processes do not mix. */
static void note(const char *kind, const char *names, int64_t offset, const void *data, int64_t length) {
    const char *name = getenv("TORTURE_RECORD");
    if (!name) return;
    int kept = errno;
    int file = (int)REAL(open)(name, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (file >= 0) {
        struct record head = {{0}, 0, offset, length, (int64_t)strlen(names)};
        struct timespec now;
        clock_gettime(CLOCK_MONOTONIC, &now);
        head.at = (double)now.tv_sec + (double)now.tv_nsec / 1e9;
        strncpy(head.kind, kind, sizeof head.kind - 1);
        struct iovec parts[3] = {{&head, sizeof head}, {(void *)names, strlen(names)}, {(void *)data, data ? length : 0}};
        if (writev(file, parts, 3) < 0) abort();
        REAL(close)(file);
    }
    errno = kept;
}

/* A full disk refuses words alone, a write-protected one names and openings as well. */
static int refused(int names) {
    const char *name = getenv("TORTURE_REFUSAL");
    char text[16] = {0};
    int file = name ? (int)REAL(open)(name, O_RDONLY | O_CLOEXEC) : -1;
    if (file < 0) return 0;
    if (read(file, text, sizeof text - 1) < 0) text[0] = 0;
    REAL(close)(file);
    int number = atoi(text);
    if (number == 0 || (names && number != EROFS && number != EACCES)) return 0;
    errno = number;
    return 1;
}

#define WRITING(type, name, at)                                            \
    type name {                                                            \
        char path[4096];                                                   \
        if (!watched_file(file, path, sizeof path)) return CALL;           \
        if (refused(0)) return -1;                                          \
        int64_t place = at;                                                \
        type_of_result done = CALL;                                        \
        if (done > 0) note("write", path, place, data, done);              \
        return done;                                                       \
    }

typedef ssize_t type_of_result;

#define CALL REAL(pwrite)(file, data, size, offset)
WRITING(ssize_t, pwrite(int file, const void *data, size_t size, off_t offset), offset)
#undef CALL
#define CALL REAL(pwrite64)(file, data, size, offset)
WRITING(ssize_t, pwrite64(int file, const void *data, size_t size, off64_t offset), offset)
#undef CALL
#define CALL REAL(write)(file, data, size)
WRITING(ssize_t, write(int file, const void *data, size_t size), (fcntl(file, F_GETFL) & O_APPEND) ? lseek(file, 0, SEEK_END) : lseek(file, 0, SEEK_CUR))
#undef CALL

#define SYNCING(name)                                                      \
    int name(int file) {                                                   \
        char path[4096];                                                   \
        if (!watched_file(file, path, sizeof path)) return REAL(name)(file); \
        if (refused(0)) return -1;                                          \
        int done = REAL(name)(file);                                       \
        if (done == 0) note("sync", path, 0, 0, 0);                        \
        return done;                                                       \
    }
SYNCING(fsync)
SYNCING(fdatasync)

#define CUTTING(name, type)                                                \
    int name(int file, type length) {                                      \
        char path[4096];                                                   \
        if (!watched_file(file, path, sizeof path)) return REAL(name)(file, length); \
        if (refused(0)) return -1;                                          \
        int done = REAL(name)(file, length);                               \
        if (done == 0) note("cut", path, length, 0, 0);                    \
        return done;                                                       \
    }
CUTTING(ftruncate, off_t)
CUTTING(ftruncate64, off64_t)

static void whole_name(int at, const char *name, char *path, size_t size) {
    char link[64], in[4096];
    if (name[0] == '/') {
        snprintf(path, size, "%s", name);
        return;
    }
    if (at == AT_FDCWD) {
        if (!getcwd(in, sizeof in)) in[0] = 0;
    } else {
        snprintf(link, sizeof link, "/proc/self/fd/%d", at);
        ssize_t length = readlink(link, in, sizeof in - 1);
        in[length > 0 ? length : 0] = 0;
    }
    snprintf(path, size, "%s/%s", in, name);
}

static int removing(int at, const char *name) {
    char path[8300];
    whole_name(at, name, path, sizeof path);
    if (!watched(path)) return 0;
    return refused(1) ? -1 : 1;
}

static void removed(int at, const char *name) {
    char path[8300];
    whole_name(at, name, path, sizeof path);
    note("remove", path, 0, 0, 0);
}

int unlink(const char *name) {
    int ours = removing(AT_FDCWD, name);
    if (ours < 0) return -1;
    int done = REAL(unlink)(name);
    if (ours && done == 0) removed(AT_FDCWD, name);
    return done;
}

int unlinkat(int at, const char *name, int flags) {
    int ours = removing(at, name);
    if (ours < 0) return -1;
    int done = REAL(unlinkat)(at, name, flags);
    if (ours && done == 0 && !(flags & AT_REMOVEDIR)) removed(at, name);
    return done;
}

static int moved(int done, int from_at, const char *from, int to_at, const char *to) {
    char paths[16700], path[8300];
    whole_name(from_at, from, paths, 8300);
    whole_name(to_at, to, path, sizeof path);
    if (done == 0 && (watched(paths) || watched(path))) {
        size_t length = strlen(paths);
        snprintf(paths + length, sizeof paths - length, "\n%s", path);
        note("move", paths, 0, 0, 0);
    }
    return done;
}

int rename(const char *from, const char *to) {
    if (removing(AT_FDCWD, to) < 0) return -1;
    return moved(REAL(rename)(from, to), AT_FDCWD, from, AT_FDCWD, to);
}

int renameat(int from_at, const char *from, int to_at, const char *to) {
    if (removing(to_at, to) < 0) return -1;
    return moved(REAL(renameat)(from_at, from, to_at, to), from_at, from, to_at, to);
}

/* Opening is refused where it would write; what O_TRUNC cuts is written down. */
static int opening(int at, const char *name, int flags, mode_t mode, int wide) {
    char path[8300];
    if (!name || !(flags & (O_WRONLY | O_RDWR | O_CREAT))) goto plain;
    whole_name(at, name, path, sizeof path);
    if (!watched(path)) goto plain;
    if (refused(1)) return -1;
    int file = wide ? REAL(openat64)(at, name, flags, mode) : REAL(openat)(at, name, flags, mode);
    if (file >= 0 && (flags & O_CREAT)) note("make", path, (flags & O_TRUNC) != 0, 0, 0);
    return file;
plain:
    return wide ? REAL(openat64)(at, name, flags, mode) : REAL(openat)(at, name, flags, mode);
}

#define MODE                                                               \
    mode_t mode = 0;                                                       \
    if (flags & (O_CREAT | O_TMPFILE)) {                                   \
        va_list rest;                                                      \
        va_start(rest, flags);                                             \
        mode = (mode_t)va_arg(rest, int);                                  \
        va_end(rest);                                                      \
    }

int open(const char *name, int flags, ...) { MODE return opening(AT_FDCWD, name, flags, mode, 0); }
int open64(const char *name, int flags, ...) { MODE return opening(AT_FDCWD, name, flags, mode, 1); }
int openat(int at, const char *name, int flags, ...) { MODE return opening(at, name, flags, mode, 0); }
int openat64(int at, const char *name, int flags, ...) { MODE return opening(at, name, flags, mode, 1); }
