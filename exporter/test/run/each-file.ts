import { afterAll } from 'vitest';
import { endFile } from './when-file-ends.ts';

// Before all hooks of the file, so that it runs after them.
afterAll(endFile);
