# syntax=docker/dockerfile:1
# The exporter as an image: docker build -t mikrofleet .
#
# Bases are pinned by a tag that names Node.js to the patch and the Debian release. A tag can still be moved: whoever publishes the
# image pins its digest too, for example --build-arg BASE=node:24.21.0-bookworm-slim@sha256:… as
# `docker buildx imagetools inspect` shows it. Debian and not Alpine: the tests run on glibc.
ARG BASE=node:24.21.0-bookworm-slim
ARG GRAFANA=grafana/grafana:12.4.10

FROM ${BASE} AS build
WORKDIR /src
# Dependencies first: they change less often than the sources, and this layer is then not built again.
COPY package.json package-lock.json .npmrc ./
COPY exporter/package.json exporter/
COPY simulator/package.json simulator/
RUN npm ci --ignore-scripts --loglevel=error
COPY . .
RUN bash deployment/product.sh /product

# The simulated fleet of the profile `demo`: docker build --target fleet
FROM build AS fleet
RUN bash scripts/build.sh && install -d -o 10001 -g 10001 -m 0700 /var/lib/mikrofleet
USER 10001:10001
ENTRYPOINT ["node", "simulator/dist/main.js"]

# The app plugin, with packages of its own.
FROM build AS plugin
WORKDIR /src/grafana-plugin
RUN npm ci --ignore-scripts --loglevel=error
RUN npm run build

# Grafana with the app plugin: docker build --target grafana
FROM ${GRAFANA} AS grafana
# Not below /var/lib/grafana: a volume there would hide it, or keep the one of before.
COPY --from=plugin /src/grafana-plugin/dist /usr/share/mikrofleet/plugins/mikrofleet-mikrotik-app
ENV GF_PATHS_PLUGINS=/usr/share/mikrofleet/plugins
# The plugin is not signed: it and each of its panels have to be named.
ENV GF_PLUGINS_ALLOW_LOADING_UNSIGNED_PLUGINS=mikrofleet-mikrotik-app,mikrofleet-fleetstate-panel,mikrofleet-outages-panel,mikrofleet-portmap-panel,mikrofleet-sitemap-panel,mikrofleet-wirelessclients-panel
# Nothing is installed by itself: the folder is read-only, and there may be no way to the Internet.
ENV GF_PLUGINS_PREINSTALL_DISABLED=true
# Nor are the keys of signatures fetched: Grafana has its own built in.
ENV GF_PLUGINS_PUBLIC_KEY_RETRIEVAL_DISABLED=true

FROM ${BASE} AS exporter
# No package manager at run time: nothing can be installed, and its own advisories are not ours.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /opt/yarn-*
COPY --from=build /product /usr/lib/mikrofleet
RUN ln -s /usr/lib/mikrofleet/bin/mikrofleet.js /usr/local/bin/mikrofleet \
 && install -d -o 10001 -g 10001 -m 0700 /var/lib/mikrofleet \
 && install -d -m 0755 /etc/mikrofleet
ENV NODE_ENV=production
# Not in CMD: commands that are run in the container need it as well.
ENV MIKROFLEET_CONFIG_FILE=/etc/mikrofleet/mikrofleet.yml
# A number, so that Kubernetes can see that it is not root.
USER 10001:10001
WORKDIR /var/lib/mikrofleet
VOLUME /var/lib/mikrofleet
EXPOSE 9436
# Whether the process answers. A device that is down, or a database, must not have it restarted.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:9436/-/healthy').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["mikrofleet"]
