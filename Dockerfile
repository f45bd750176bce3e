# node:22-bookworm-slim (Debian 12), the index of all platforms as it stood on 2026-09-24. How to take a newer one, with
# its security updates: docs/operations.md, "The image".
ARG BASE=node:22-bookworm-slim@sha256:43ac6c60b8f89723f746e8a92ce91abd5017e627ce1ddfe4238355d3a30b772c

# A stage of its own: it is made again, and pulled again, only when a package changes.
FROM ${BASE} AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY scripts/strip-packages.sh ./scripts/
RUN npm ci --omit=dev && sh scripts/strip-packages.sh

FROM ${BASE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json vite.config.ts ./
COPY src ./src
RUN npm run build && rm dist/.tsbuildinfo

FROM ${BASE}
LABEL org.opencontainers.image.title="Saring" \
      org.opencontainers.image.description="Checks Indonesian election-campaign posts against the rulebook, on your own machine" \
      org.opencontainers.image.licenses="Apache-2.0"
# glibc gives every thread a heap of its own that it never gives back; two for all take 15 % less.
# Buffers from 4 MB on are memory of their own, which goes back when they do: a service with images takes 60 to 200 MB less.
# V8's threads together leave up to 50 MB of garbage lying before they look at it; a smaller place costs no time.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATA_DIR=/data MALLOC_ARENA_MAX=2 \
    MALLOC_MMAP_THRESHOLD_=4194304 NODE_OPTIONS=--max-semi-space-size=8 ORT_DISABLE_TELEMETRY=1
# Nothing is installed here, and scanners list what is old in npm's own packages.
RUN rm -rf /usr/local/lib/node_modules /usr/local/include /opt/yarn-* \
    && cd /usr/local/bin && rm -f npm npx corepack yarn yarnpkg
WORKDIR /app
# From what seldom changes to what often does.
COPY --from=packages /app/node_modules ./node_modules
COPY models ./models
COPY rulebook ./rulebook
COPY package.json LICENSE ./
COPY --from=build /app/dist ./dist
# What operators add, API keys too: owner-only, and outlives the container. Without a key in it the service refuses
# to start here, as other machines reach HOST: make one first, or set AUTH=off (README, "API keys").
RUN install -d -m 700 -o node -g node /data
VOLUME /data
# As a number: Kubernetes cannot tell of a name that it is not root's.
USER 1000:1000
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
# Node is process 1: src/cli.ts answers signals, and the processes that open images have no children of their own.
ENTRYPOINT ["node", "dist/cli.js"]
CMD ["serve"]
