"""The worker: takes jobs from its standard input and answers on its standard output until the input ends."""
import gc
import os
import queue
import signal
import sys
import threading

import handrail_frames


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
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    streams = take_streams()
    waiting = queue.SimpleQueue()
    threading.Thread(target=listen, args=(streams[0], waiting), daemon=True).start()
    work(waiting, streams[1])


main()
