/**
 * Where the files of a rule set come from: the `.sch` files, and the value sets and terminologies they look into.
 *
 * Paths are relative to one root that the caller chooses, with `/` between folders, and never lead above it.
 * {@link createFolderReader} reads a folder of the disk; a map in memory or an archive does as well.
 */
export interface SchematronReader {
  /**
   * Bytes of a file, `undefined` when there is none. Called once for each file that is looked into, and synchronously: a
   * rule may ask for a file in the middle of an expression.
   */
  read(path: string): Uint8Array | undefined;
}
