/** The digit that makes a number right by the algorithm of Luhn: RPPS, FINESS, SIRET. */
export function luhnDigit(digits: string): string {
  let sum = 0;
  for (const [index, digit] of Array.from(digits).reverse().entries()) {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return String((10 - (sum % 10)) % 10);
}
