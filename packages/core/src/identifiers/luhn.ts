/**
 * True when a number passes the Luhn check. In a FINESS of Corsica, and in the FINESS of the test register,
 * the second character is a letter that counts A = 1, B = 2.
 */
export function passesLuhn(number: string): boolean {
  let sum = 0;
  for (let index = 0; index < number.length; index++) {
    const character = number.charAt(number.length - 1 - index);
    const digit = character === "A" ? 1 : character === "B" ? 2 : Number(character);
    const weighed = index % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}
