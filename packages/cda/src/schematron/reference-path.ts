/**
 * Path of a file that another refers to, from the root of the reader; `undefined` for what is no path below that root: an
 * absolute path, a URL, too many `..`.
 */
export function resolveReference(folder: string, href: string): string | undefined {
  if (/^[A-Za-z][A-Za-z\d+.-]*:|^[/\\]|\0/u.test(href)) return undefined;
  const steps: string[] = [];
  for (const step of `${folder}/${href}`.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.length === 0 ? undefined : steps.join("/");
}

/** Folder of a file; empty for the root of the reader. */
export function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf("/")));
}
