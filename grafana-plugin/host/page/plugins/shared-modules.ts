import * as emotionCss from '@emotion/css';
import * as emotionReact from '@emotion/react';
import * as grafanaData from '@grafana/data';
import * as grafanaDataUnstable from '@grafana/data/unstable';
import * as grafanaRuntime from '@grafana/runtime';
import * as grafanaRuntimeUnstable from '@grafana/runtime/unstable';
import * as grafanaUi from '@grafana/ui';
import * as grafanaUiUnstable from '@grafana/ui/unstable';
import * as d3 from 'd3';
import i18next from 'i18next';
import jquery from 'jquery';
import lodash from 'lodash';
import moment from 'moment';
import * as prismjs from 'prismjs';
import * as react from 'react';
import * as reactDom from 'react-dom';
import * as reactRedux from 'react-redux';
import * as routerV5 from 'react-router-dom';
import * as routerV6 from 'react-router-dom-v5-compat';
import * as jsxDevRuntime from 'react/jsx-dev-runtime';
import * as jsxRuntime from 'react/jsx-runtime';
import * as redux from 'redux';
import * as rxjs from 'rxjs';
import * as rxjsOperators from 'rxjs/operators';
import * as slate from 'slate';
import * as slatePlainSerializer from 'slate-plain-serializer';
import * as slateReact from 'slate-react';

type Module = Readonly<Record<string, unknown>>;

/** SystemJS copies what is not marked as a module, and a copy would keep `PluginPage` and its like as they are before they are set. */
function live(module: object): Module {
  const shared = Object.defineProperty({}, Symbol.toStringTag, { value: 'Module' });
  for (const name of Object.keys(module))
    Object.defineProperty(shared, name, {
      enumerable: true,
      get: () => (module as Module)[name],
    });
  return shared;
}

/** A library with one value: AMD modules get it itself. */
const whole = (value: unknown): Module => ({ default: value, __useDefault: true });

const defaultOf = (module: object): unknown => (module as Module)['default'] ?? module;

/**
 * What Grafana shares with plugins, under the names it has there: `react-router` is version 6, which a plugin's own
 * react-router-dom 6 builds on. What is not in this list must come with the plugin.
 */
export const sharedModules: Readonly<Record<string, Module>> = {
  '@emotion/css': live(emotionCss),
  '@emotion/react': live(emotionReact),
  '@grafana/data': live(grafanaData),
  '@grafana/data/unstable': live(grafanaDataUnstable),
  '@grafana/runtime': live(grafanaRuntime),
  '@grafana/runtime/unstable': live(grafanaRuntimeUnstable),
  '@grafana/slate-react': live(slateReact),
  '@grafana/ui': live(grafanaUi),
  '@grafana/ui/unstable': live(grafanaUiUnstable),
  d3: live(d3),
  emotion: live(emotionCss),
  i18next: whole(i18next),
  jquery: whole(jquery),
  lodash: whole(lodash),
  moment: whole(moment),
  prismjs: whole(defaultOf(prismjs)),
  react: whole(defaultOf(react)),
  'react/jsx-dev-runtime': live(jsxDevRuntime),
  'react/jsx-runtime': live(jsxRuntime),
  'react-dom': whole(defaultOf(reactDom)),
  'react-redux': live(reactRedux),
  'react-router': live(routerV6),
  'react-router-dom': live(routerV5),
  redux: live(redux),
  rxjs: live(rxjs),
  'rxjs/operators': live(rxjsOperators),
  slate: live(slate),
  'slate-plain-serializer': whole(defaultOf(slatePlainSerializer)),
  'slate-react': live(slateReact),
};
