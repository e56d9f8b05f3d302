/** Errors that a receiving software answers with (table 0533 of the LPS volet), and the labels of their codes. */
export const integrationErrorLabels: ReadonlyMap<string, string> = new Map([
  ["900", "Version du document incorrecte lors d'une demande de remplacement/suppression"],
  ["901", "Auteur non autorisé à remplacer ou supprimer un document"],
  ["902", "Identifiant patient inconnu"],
  ["903", "INS non présent dans le document"],
  ["904", "L'INS transmis ne correspond pas exactement à celui stocké dans la base du consommateur"],
  ["905", "L'INS transmis n'est pas complet"],
  ["906", "Erreur 'Autre'"],
]);

/** The table that a code belongs to. */
export function errorTableOf(code: string): string {
  return code.startsWith("9") ? "applicationErrorCondition" : "messageErrorCondition";
}
