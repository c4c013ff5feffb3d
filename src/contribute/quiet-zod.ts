import { z } from 'astro/zod';

// The schema library asks whether it may compile code by trying to; the page’s policy would report each attempt.
z.config({ jitless: true });
