import { DecoratorHandler, type Dispatcher } from "undici";

/** Whether a request was handed to an established connection: from then on bytes of it may have reached the service. */
export interface StartMark {
  started: boolean;
}

/** Notes the start of one request. */
export function markStart(mark: StartMark): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => {
    // undici's own handlers still speak its older interface: the decorator translates.
    const inner: Dispatcher.DispatchHandler = new DecoratorHandler(handler);
    return dispatch(options, {
      onRequestStart: (controller, context) => {
        mark.started = true;
        inner.onRequestStart?.(controller, context);
      },
      onResponseStart: (...response) => inner.onResponseStart?.(...response),
      onResponseData: (...data) => inner.onResponseData?.(...data),
      onResponseEnd: (...end) => inner.onResponseEnd?.(...end),
      onResponseError: (...failure) => inner.onResponseError?.(...failure),
    });
  };
}
