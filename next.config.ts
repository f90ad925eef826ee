import type { NextConfig } from 'next';
import { fileRules } from './src/addresses/files.ts';
import { redirectRules, rewriteRules } from './src/addresses/pages.ts';
import { defaultLocale, locales } from './src/catalogue/locale.ts';
import { securityHeaders } from './src/site/front/security-headers.ts';

const config: NextConfig = {
  poweredByHeader: false,
  // The framework's badge would lie over the notice of errors in the content; its reports of errors in code stay.
  devIndicators: false,
  distDir: process.env.SITE_BUILD_DIR || '.next',
  reactStrictMode: true,
  experimental: {
    // Two files for all pages, of which the next page needs nothing new: so dear a request that no page gets files of its own.
    cssChunking: { type: 'graph', requestCost: 100_000 },
    // No style uses light-dark(), so the build need not write what stands for it in old browsers.
    lightningCssFeatures: { exclude: ['light-dark'] },
    // The build uses it anyway; the server warns of the line above where it is not said.
    useLightningcss: true,
  },
  // `npm run types` checks the types: Next's generated validator does not accept exactOptionalPropertyTypes.
  typescript: { ignoreBuildErrors: true },
  i18n: { locales: [...locales], defaultLocale, localeDetection: false },
  rewrites: async () => [...fileRules(), ...rewriteRules()],
  redirects: async () => [...redirectRules()],
  // In production `src/site/front` says these, with what else belongs to every answer, and compresses.
  headers: async () => (process.env.NODE_ENV === 'production' ? [] : [{ source: '/:path*', locale: false, headers: [...securityHeaders(false)] }]),
  compress: false,
};

export default config;
