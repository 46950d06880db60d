import {
  CustomVariable,
  DataSourceVariable,
  QueryVariable,
  type SceneVariable,
  TextBoxVariable,
} from '@grafana/scenes';
import type { VariableModel } from '@grafana/schema';

/** A variable of a board as scenes know it, with the value that it has until the address sets one. */
export function sceneVariable(model: VariableModel): SceneVariable {
  const { name, label, description, hide, current } = model;
  const common = {
    name,
    ...(label == null ? {} : { label }),
    ...(description == null ? {} : { description }),
    ...(hide === undefined ? {} : { hide }),
  };
  const value = current?.value ?? '';
  const text = current?.text ?? '';
  const choice = {
    value,
    text,
    isMulti: model.multi ?? false,
    includeAll: model.includeAll ?? false,
    ...(model.allValue == null ? {} : { allValue: model.allValue }),
  };
  const query = typeof model.query === 'string' ? model.query : '';
  switch (model.type) {
    case 'datasource':
      return new DataSourceVariable({
        ...common,
        ...choice,
        pluginId: query,
        regex: model.regex ?? '',
        defaultOptionEnabled: value === 'default',
      });
    case 'query':
      return new QueryVariable({
        ...common,
        ...choice,
        query,
        datasource: model.datasource ?? null,
        regex: model.regex ?? '',
        ...(model.refresh === undefined ? {} : { refresh: model.refresh }),
        ...(model.sort === undefined ? {} : { sort: model.sort }),
      });
    case 'custom':
      return new CustomVariable({ ...common, ...choice, query });
    case 'textbox':
      return new TextBoxVariable({ ...common, value: query });
    default:
      throw new Error(`Variable ${name}: the type ${model.type} is not drawn here.`);
  }
}
