/** Where the catalogue lies, seen from the folder of package.json: npm runs every script there. */
export const CATALOGUE_DIR = 'db/catalogue';
