import { Readable } from "node:stream";
import { clearTimeout, setTimeout } from "node:timers";

import type { Dispatcher } from "undici";

import type { HttpResponse } from "./http-transport.js";

/** When an answer is given up, and who is told of what. */
export interface AnswerWait {
  readonly signal: AbortSignal | undefined;
  readonly totalMs: number | undefined;
  readonly resolve: (answer: HttpResponse) => void;
  /** Told what undici or the signal says, as it is, and whether an established connection had taken the request. */
  readonly reject: (failure: unknown, started: boolean) => void;
}

/**
 * Dispatches one request and gathers its answer, whole. Cheaper than `request()`, which makes a stream of the answer; and
 * an abort is told at once, where `request()` waits for the end of the handshake.
 */
export function dispatchWhole(dispatcher: Dispatcher, options: Dispatcher.DispatchOptions, wait: AnswerWait): void {
  if (wait.signal?.aborted === true) wait.reject(abortReason(wait.signal), false);
  else dispatcher.dispatch(options, new WholeAnswer(options.body, wait));
}

/** One object for each request, with what a set of closures would hold: requests are made by the thousand. */
class WholeAnswer implements Dispatcher.DispatchHandler {
  private controller: Dispatcher.DispatchController | undefined;
  /** Set once the answer was given up before its request had begun. */
  private given: Error | undefined;
  private started = false;
  private status = 0;
  private headers: Readonly<Record<string, string>> = {};
  private chunk: Uint8Array | undefined;
  private moreChunks: Uint8Array[] | undefined;
  private readonly timer: NodeJS.Timeout | undefined;
  private readonly abort: (() => void) | undefined;
  private readonly body: Dispatcher.DispatchOptions["body"];
  private readonly wait: AnswerWait;

  constructor(body: Dispatcher.DispatchOptions["body"], wait: AnswerWait) {
    this.body = body;
    this.wait = wait;
    const { signal, totalMs } = wait;
    if (totalMs !== undefined) this.timer = setTimeout(giveUpLate, totalMs, this);
    if (signal === undefined) return;
    this.abort = () => {
      this.giveUp(abortReason(signal));
    };
    signal.addEventListener("abort", this.abort, { once: true });
  }

  giveUp(reason: Error): void {
    this.settle();
    this.wait.reject(reason, this.started);
    this.given = reason;
    this.controller?.abort(reason);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    if (this.given === undefined) this.started = true;
    else controller.abort(this.given);
  }

  onResponseStart(_: unknown, status: number, headers: ReceivedHeaders): void {
    this.status = status;
    this.headers = joinedHeaders(headers);
  }

  onResponseData(_: unknown, chunk: Uint8Array): void {
    if (this.chunk === undefined) this.chunk = chunk;
    else (this.moreChunks ??= []).push(chunk);
  }

  onResponseEnd(): void {
    this.settle();
    this.wait.resolve({ status: this.status, headers: this.headers, body: joined(this.chunk, this.moreChunks) });
  }

  onResponseError(_: unknown, failure: Error): void {
    this.settle();
    this.wait.reject(failure, this.started);
    // Nobody reads any further what was to be sent.
    if (this.body instanceof Readable) this.body.on("error", () => undefined).destroy(failure);
  }

  private settle(): void {
    if (this.timer !== undefined) clearTimeout(this.timer);
    if (this.abort !== undefined) this.wait.signal?.removeEventListener("abort", this.abort);
  }
}

function giveUpLate(answer: WholeAnswer): void {
  answer.giveUp(new DOMException("The time given to the request is over.", "TimeoutError"));
}

function abortReason(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new DOMException("Aborted", "AbortError");
}

/** Bytes of their own: the chunks are windows on what the socket read. */
function joined(first: Uint8Array | undefined, others: readonly Uint8Array[] | undefined): Uint8Array {
  if (first === undefined) return new Uint8Array();
  if (others === undefined) return new Uint8Array(first);
  const body = new Uint8Array(others.reduce((length, chunk) => length + chunk.length, first.length));
  body.set(first);
  let at = first.length;
  for (const chunk of others) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
}

type ReceivedHeaders = Readonly<Record<string, string | string[] | undefined>>;

function joinedHeaders(headers: ReceivedHeaders): Record<string, string> {
  const names: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) names[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return names;
}
