declare const brand: unique symbol;

/**
 * A primitive that only a parser of the SDK can make, so that a checked identifier cannot be mistaken for any string.
 *
 * The brand exists at compile time only: at run time the value is the plain primitive, stored and compared as such.
 */
export type Branded<T, Name extends string> = T & { readonly [brand]: Name };
