// Draws the sample banners of the README and the end-to-end test. All names are invented.
import sharp from 'sharp';

const font = 'DejaVu Sans';
const line = (x, y, size, text, { weight = 'bold', fill = '#ffffff' } = {}) =>
  `<text x="${x}" y="${y}" font-family="${font}" font-size="${size}" font-weight="${weight}" fill="${fill}">${text}</text>`;

const lawful = `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720">
<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1">
<stop offset="0" stop-color="#0b5d4e"/><stop offset="1" stop-color="#128a6b"/></linearGradient></defs>
<rect width="1280" height="720" fill="url(#g)"/>
<circle cx="1080" cy="200" r="130" fill="#f4c430"/>
${line(1036, 248, 140, '3', { fill: '#0b3d33' })}
${line(70, 130, 60, 'BU LESTARI')}
${line(70, 205, 60, '&amp; KANG TIRTA')}
${line(70, 265, 34, 'Calon Bupati dan Wakil Bupati Lembah Arum', { weight: 'normal' })}
${line(70, 370, 44, 'PROGRAM KERJA', { fill: '#f4c430' })}
${line(70, 435, 36, '1. Jalan desa mulus sampai dusun', { weight: 'normal' })}
${line(70, 490, 36, '2. Beasiswa anak petani dan nelayan', { weight: 'normal' })}
${line(70, 545, 36, '3. Puskesmas buka 24 jam', { weight: 'normal' })}
<rect y="600" width="1280" height="120" fill="#0b3d33"/>
${line(70, 675, 50, 'Coblos nomor 3, Rabu 27 November 2024', { fill: '#f4c430' })}
</svg>`;

const insulting = `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720">
<rect width="1280" height="720" fill="#7a1020"/>
<rect y="0" width="1280" height="150" fill="#1a1a1a"/>
${line(60, 100, 62, 'WARGA LEMBAH ARUM!', { fill: '#ffd84d' })}
${line(60, 270, 56, 'Pak Darmo itu bajingan goblok,')}
${line(60, 355, 56, 'otak udang, tak tahu malu')}
${line(60, 480, 44, 'Sudah lima tahun jalan desa rusak', { weight: 'normal' })}
<rect y="560" width="1280" height="160" fill="#1a1a1a"/>
${line(60, 660, 62, 'JANGAN PILIH NOMOR 1', { fill: '#ffd84d' })}
</svg>`;

const draw = (svg, name) =>
  sharp(Buffer.from(svg))
    .jpeg({ quality: 85 })
    .toFile(new URL(`../docs/samples/${name}.jpg`, import.meta.url).pathname);

await Promise.all([draw(lawful, 'banner-program'), draw(insulting, 'banner-hinaan')]);
