import type { PanelOptionsEditorBuilder } from '@grafana/data';
import { text } from '../../../texts/panels.ts';
import type { ReadFrom } from '../letters/letters.ts';
import type { LabelNames } from '../rows/labels.ts';
import type { Measure } from '../rows/measures.ts';

/** What every panel can be told. */
export interface CommonOptions {
  /** Names of queries by measure. */
  readonly queries?: Readonly<Record<string, string>>;
  readonly labels?: LabelNames;
  readonly link: string;
  readonly readFrom: ReadFrom;
}

/** Where names of devices lead: to the plugin's own page, which finds a device by its name. */
export const deviceLink = '/a/mikrofleet-mikrotik-app/devices/{{device}}';
/** The page of a site, by its name. */
export const siteLink = '/a/mikrofleet-mikrotik-app/sites/{{site}}';

interface Common {
  readonly measures: readonly Measure[];
  /** Labels that may be called otherwise. */
  readonly labels: readonly string[];
  readonly link: string;
}

/** Puts the options of all panels below those of one. */
export function addCommonOptions<Options extends CommonOptions>(
  builder: PanelOptionsEditorBuilder<Options>,
  { measures, labels, link }: Common,
): void {
  const view = [text('categoryView')];
  builder
    .addRadio({
      path: 'readFrom',
      name: text('readFrom'),
      description: text('readFromAbout'),
      category: view,
      defaultValue: 'auto',
      settings: {
        options: [
          { value: 'auto', label: text('readFromAuto') },
          { value: 'wall', label: text('readFromWall') },
          { value: 'desk', label: text('readFromDesk') },
        ],
      },
    })
    .addTextInput({
      path: 'link',
      name: text('link'),
      description: text('linkAbout'),
      category: view,
      defaultValue: link,
    });
  for (const { key, title, letter, example } of measures)
    builder.addTextInput({
      path: `queries.${key}`,
      name: text('queryOption', { title: title() }),
      description: text('queryAbout', { letter, example }),
      category: [text('categoryQueries')],
      defaultValue: '',
      settings: { placeholder: letter },
    });
  for (const label of labels)
    builder.addTextInput({
      path: `labels.${label}`,
      name: text('labelOption', { label }),
      description: text('labelAbout', { label }),
      category: [text('categoryLabels')],
      defaultValue: '',
      settings: { placeholder: label },
    });
}
