import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const ids = z.array(z.string()).default([]);

export const collections = {
  articles: defineCollection({
    loader: glob({ pattern: '*.md', base: './bai-viet' }),
    schema: z.object({
      title: z.string(),
      date: z.coerce.date(),
      description: z.string().optional(),
      'don-vi': ids,
      nam: ids,
    }),
  }),
  register: defineCollection({
    loader: glob({ pattern: '**/*.md', base: './register' }),
    schema: z.object({
      title: z.string(),
      date: z.coerce.date().optional(),
      description: z.string(),
    }),
  }),
};
