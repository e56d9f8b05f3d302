import { describe, expect, it } from "vitest";

import { createRotating } from "./rotating.js";

function gate(): { readonly passed: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}

function rotating(close: (resource: string) => void | Promise<void> = () => undefined) {
  const closed: string[] = [];
  const of = createRotating<string, string>({
    identity: "old",
    make: (identity) => {
      if (identity === "broken") throw new Error("no such identity");
      return `made of ${identity}`;
    },
    close: (resource) => {
      closed.push(resource);
      return close(resource);
    },
  });
  return { of, closed };
}

describe("createRotating", () => {
  it("lets work in flight finish on the former resource, and closes it after the last one", async () => {
    const { of, closed } = rotating();
    const [first, second] = [gate(), gate()];
    const running = [first, second].map((each) => of.use((resource) => each.passed.then(() => resource)));
    const retired = of.rotate("new");
    expect(of.identity()).toBe("new");
    expect(await of.use((resource) => Promise.resolve(resource))).toBe("made of new");
    first.open();
    expect(await running[0]).toBe("made of old");
    expect(closed).toEqual([]);
    second.open();
    expect(await running[1]).toBe("made of old");
    await retired;
    expect(closed).toEqual(["made of old"]);
  });

  it("closes an idle resource at once, and everything once at the end", async () => {
    const { of, closed } = rotating();
    await of.rotate("new");
    await of.rotate("newer");
    await Promise.all([of.close(), of.close()]);
    expect(closed).toEqual(["made of old", "made of new", "made of newer"]);
    await expect(of.use(() => Promise.resolve())).rejects.toMatchObject({ code: "ERR_CERT_CLOSED" });
    expect(() => of.rotate("late")).toThrow(expect.objectContaining({ code: "ERR_CERT_CLOSED" }));
  });

  it("keeps the resource when the next one cannot be made", async () => {
    const { of, closed } = rotating();
    expect(() => of.rotate("broken")).toThrow("no such identity");
    expect(await of.use((resource) => Promise.resolve(resource))).toBe("made of old");
    expect(closed).toEqual([]);
  });

  it("frees the resource when work fails, even before its first step", async () => {
    const { of, closed } = rotating();
    const failing = of.use(() => {
      throw new Error("refused");
    });
    await expect(failing).rejects.toThrow("refused");
    await of.rotate("new");
    expect(closed).toEqual(["made of old"]);
  });

  it("tells a failure to close to who waits, and to nobody else", async () => {
    const { of } = rotating(() => Promise.reject(new Error("stuck")));
    void of.rotate("new");
    await expect(of.rotate("newer")).rejects.toThrow("stuck");
    await expect(of.close()).rejects.toThrow("stuck");
  });
});
