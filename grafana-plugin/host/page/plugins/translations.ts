import i18next from 'i18next';

/** Loads the texts of a plugin for the language of the page, before its module runs. */
export async function loadTranslations(
  id: string,
  files: Readonly<Record<string, string>> = {},
): Promise<void> {
  const language = i18next.resolvedLanguage ?? 'en-US';
  const file = files[language] ?? files['en-US'];
  if (file === undefined) return;
  const answer = await fetch(`/${file}`);
  if (!answer.ok) {
    // oxlint-disable-next-line no-console -- tests and developers look for it there
    console.error(`Could not load translation for plugin ${id}: HTTP ${answer.status} of ${file}`);
    return;
  }
  i18next.addResourceBundle(language, id, await answer.json(), undefined, true);
}
