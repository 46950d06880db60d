#!/usr/bin/env node
// Not in dist, so that npm can link the command when nothing is built yet.
await import('../dist/main.js');
