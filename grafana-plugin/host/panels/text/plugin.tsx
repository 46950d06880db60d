import { PanelPlugin, type PanelProps, renderTextPanelMarkdown, textUtil } from '@grafana/data';
import { ScrollContainer } from '@grafana/ui';

interface TextOptions {
  readonly mode: 'markdown' | 'html' | 'code';
  readonly content: string;
}

function TextPanel({ options: { mode, content }, replaceVariables }: PanelProps<TextOptions>) {
  const text = replaceVariables(content, {}, mode === 'code' ? 'raw' : 'html');
  if (mode === 'code') return <pre>{text}</pre>;
  const html = mode === 'html' ? textUtil.sanitizeTextPanelContent(text) : renderTextPanelMarkdown(text);
  return (
    <ScrollContainer>
      {/* Grafana's own sanitiser has removed whatever runs. */}
      <div className="markdown-html" dangerouslySetInnerHTML={{ __html: html }} />
    </ScrollContainer>
  );
}

export const plugin = new PanelPlugin<TextOptions>(TextPanel);
