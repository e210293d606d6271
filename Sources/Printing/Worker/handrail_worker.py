"""The worker: takes jobs from its standard input and answers on its standard output until the input ends."""
import gc
import os
import queue
import resource
import signal
import sys
import threading

import handrail_frames


# Of addresses, in bytes: a document of one page takes 330 MB, most of them never used. With less, the engine spends its
# time looking for memory.
LEAST_MEMORY = 400 << 20


def refuse_little_memory():
    limit, _ = resource.getrlimit(resource.RLIMIT_AS)
    if limit != resource.RLIM_INFINITY and limit < LEAST_MEMORY:
        sys.exit(f"it may use {limit >> 20} MB of memory (ulimit -v), and needs {LEAST_MEMORY >> 20} MB")


def take_streams():
    """The two streams of the protocol. What anything else prints goes to standard error."""
    jobs, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    return jobs, answers


def listen(jobs, waiting):
    """Puts jobs into a queue; when the program is gone, a job that is at work is not worth finishing."""
    while (frame := handrail_frames.read(jobs)) is not None:
        waiting.put(frame)
    os._exit(0)


def work(waiting, answers):
    import handrail_printing
    import weasyprint

    printer = handrail_printing.Printer()
    handrail_frames.write(answers, {"engine": f"WeasyPrint {weasyprint.__version__}"})
    while True:
        job, html = waiting.get()
        # The program ends a worker that takes too long; should the program be gone, the kernel does.
        signal.alarm(job["limit"] + 5)
        try:
            pdf, pages, findings, files = printer.print(html, job["base"], job["folders"], job["isForm"])
            answer = {"pages": pages, "findings": findings, "files": files}
        except Exception as error:
            pdf, answer = b"", {"failure": f"{type(error).__name__}: {error}"}
        signal.alarm(0)
        handrail_frames.write(answers, answer, pdf)
        gc.collect()


def main():
    refuse_little_memory()
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    streams = take_streams()
    waiting = queue.SimpleQueue()
    threading.Thread(target=listen, args=(streams[0], waiting), daemon=True).start()
    work(waiting, streams[1])


main()
