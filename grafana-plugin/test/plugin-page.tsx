import type { PluginPageProps } from '@grafana/runtime';

/** In place of Grafana's frame round a page: its title, actions, tabs and content. */
export function PluginPage({ pageNav, actions, subTitle, renderTitle, children }: PluginPageProps) {
  const title = pageNav?.text ?? '';
  return (
    <main>
      {renderTitle === undefined ? <h1>{title}</h1> : renderTitle(title)}
      <div>{subTitle}</div>
      <div>{actions}</div>
      <div role="tablist">
        {pageNav?.children?.map(({ text, url, active }) => (
          <a key={text} role="tab" href={url} aria-selected={active === true}>
            {text}
          </a>
        ))}
      </div>
      {children}
    </main>
  );
}
