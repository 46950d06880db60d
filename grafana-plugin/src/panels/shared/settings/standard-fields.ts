import { FieldConfigProperty, type SetFieldConfigOptionsArgs } from '@grafana/data';

/** Links, and what is said without data, can be set for each field; how values look is only for panels that show numbers of a field. */
export function standardFields(
  ...shown: readonly FieldConfigProperty[]
): Pick<SetFieldConfigOptionsArgs, 'disableStandardOptions'> {
  const kept = new Set([FieldConfigProperty.Links, FieldConfigProperty.NoValue, ...shown]);
  return {
    disableStandardOptions: Object.values(FieldConfigProperty).filter((property) => !kept.has(property)),
  };
}
