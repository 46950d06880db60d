// The part of @grafana/ui's own `internal` entry that panels need; the npm package has the files, but not the entry.
export { UPlotChart } from 'grafana-ui-files/components/uPlot/Plot.mjs';
export { UPlotConfigBuilder } from 'grafana-ui-files/components/uPlot/config/UPlotConfigBuilder.mjs';
