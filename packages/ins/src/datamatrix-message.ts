import {
  datamatrixFields,
  groupSeparator,
  type DatamatrixField,
  type DatamatrixFieldName,
} from "./datamatrix-fields.js";
import { unreadable, type DatamatrixWarning } from "./datamatrix-problem.js";

/** Fields of a message, not judged yet. */
export interface DatamatrixMessage {
  readonly values: ReadonlyMap<DatamatrixFieldName, string>;
  readonly warnings: readonly DatamatrixWarning[];
}

/**
 * Cuts a message into its fields: a fixed field by its length, a variable one at the separator, at its greatest
 * length or at the end; one that the format does not know at the separator.
 *
 * @internal
 */
export function readDatamatrixFields(message: string): DatamatrixMessage {
  const values = new Map<DatamatrixFieldName, string>();
  const warnings: DatamatrixWarning[] = [];
  let position = 0;
  while (position < message.length) {
    if (message[position] === groupSeparator) {
      warnings.push("separator-extra");
      position += 1;
      continue;
    }
    const id = message.slice(position, position + 2);
    if (!/^[A-Z0-9]{2}$/u.test(id)) throw unreadable("field-id");
    const field = datamatrixFields.find((known) => known.id === id);
    const start = position + 2;
    if (field === undefined) {
      warnings.push("unknown-field");
      position = endOfUnknown(message, start);
      continue;
    }
    if (values.has(field.name)) throw unreadable("field-repeated", field);
    const end = endOf(field, message, start);
    values.set(field.name, message.slice(start, end));
    position = end;
    if (field.minLength === field.maxLength || position === message.length) continue;
    if (message[position] === groupSeparator) position += 1;
    else if (end - start < field.maxLength) warnings.push("separator-missing");
  }
  return { values, warnings };
}

function endOf(field: DatamatrixField, message: string, start: number): number {
  const limit = Math.min(start + field.maxLength, message.length);
  const separator = message.indexOf(groupSeparator, start);
  const end = separator === -1 ? limit : Math.min(separator, limit);
  const next = field.nextField === undefined ? -1 : indexFrom(field.nextField, message, start);
  return next === -1 ? end : Math.min(next, end);
}

function indexFrom(pattern: RegExp, text: string, start: number): number {
  const global = new RegExp(pattern);
  global.lastIndex = start;
  return global.exec(text)?.index ?? -1;
}

function endOfUnknown(message: string, start: number): number {
  const separator = message.indexOf(groupSeparator, start);
  return separator === -1 ? message.length : separator + 1;
}
