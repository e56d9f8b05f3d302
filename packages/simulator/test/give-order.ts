/** Answer of a control to an order. */
export interface OrderAnswer {
  readonly status: number;
  /** JSON that was said; `undefined` when nothing was. */
  readonly said: unknown;
}

/** Gives an order to a control: a text is sent as it is, anything else as JSON. */
export async function giveOrder(url: string, method: string, name: string, body?: unknown): Promise<OrderAnswer> {
  const answer = await fetch(`${url}/${name}`, {
    method,
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, said: text === "" ? undefined : (JSON.parse(text) as unknown) };
}
