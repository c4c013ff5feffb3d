import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorSchemas } from '../data/editor-schemas.ts';

/** `npm run schemas`: writes the JSON Schemas that editors read; a test holds them to the schemas of the content. */
const folder = 'schemas';
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(editorSchemas()))
	writeFileSync(join(folder, name), `${JSON.stringify(schema, null, '\t')}\n`);
