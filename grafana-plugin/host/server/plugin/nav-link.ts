/** A place in the menu, in the form in which Grafana's server writes it. */
export interface NavLinkDTO {
  readonly id?: string;
  readonly text: string;
  readonly subTitle?: string;
  readonly icon?: string;
  readonly img?: string;
  readonly url: string;
  readonly isSection?: boolean;
  readonly pluginId?: string;
  readonly children?: readonly NavLinkDTO[];
}
