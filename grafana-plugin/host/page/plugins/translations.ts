import i18next from 'i18next';

/** Loads the texts of a plugin for the language of the page, before its module runs. */
export async function loadTranslations(
  id: string,
  files: Readonly<Record<string, string>> = {},
): Promise<void> {
  const language = i18next.resolvedLanguage ?? 'en-US';
  const file = files[language];
  if (file === undefined) return;
  const answer = await fetch(`/${file}`);
  if (answer.ok) i18next.addResourceBundle(language, id, await answer.json(), undefined, true);
}
