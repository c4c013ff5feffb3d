import { z } from 'astro/zod';

// The schema library asks whether it may compile code by trying to; the page’s policy would report each attempt.
// So whatever brings schemas into the browser imports this first.
z.config({ jitless: true });
