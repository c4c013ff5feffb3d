import { dev } from 'astro';
import { settingsFrom } from '../settings.ts';

/** `npm run dev`: the site while writing; every page reads the content anew. */
process.env.ASTRO_DEV_BACKGROUND = '0';
process.env.ASTRO_TELEMETRY_DISABLED = '1';
await dev({ server: { port: settingsFrom(process.env).port } });
