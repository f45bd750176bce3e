/** Names in the manner of Indonesia, of nobody: with many bars and rounds, and parts that are words. */
export const NAMES: readonly string[] = `
  Aji Wiranegara|Alina Lilolestari|Aloysius Ilolangi|Amalia Sekarsari|Ambolio Tandililing|Ani Lolowati
  Ariella Ilmanuddin|Arlindo Bolilera|Bagas Kartonegoro|Bambolo Suriadilaga|Banyu Birulaut|Basuli Onggololi
  Belinda Oktoliani|Bilal Ibnusalim|Boli Ledalolon|Budilaksono|Bulan Purnamadewi|Cahyadi Mulyasari
  Cakra Olivianto|Calista Ilonawati|Candrakirana|Catur Lintangsari|Citralestari|Cokro Wibololo
  Dalilah Iskandaria|Damarjati|Darmolelono|Dewi Bulansari|Diah Olivia|Dimas Ilhamsyah
  Doli Siliwangsa|Dwilaksana|Edelweis Loliani|Eka Suryanegara|Elisa Ilalang|Elok Pualam
  Endolita|Erlangga Solihin|Fadlil Ihlasul|Falilah Ola|Fitri Olialestari|Galih Ilyasa
  Galuh Intanlela|Gilang Lomboklaut|Gunadilaga|Hadi Loilalu|Halilintar|Halimah Ilani
  Harililo|Hartolilo|Ian Loloda|Iba Lolita|Ibnu Ololi|Ical Bololo
  Ida Liliana|Idola Laliyo|Iis Lisolihah|Ijah Loilaelasari|Ika Lolaning|Ila Olilia
  Ilalang Sabana|Ilham Lailatul|Ilona Iloputri|Ilyas Oloan|Imas Lolasari|Imron Lailiyah
  Ina Lolitasari|Inggil Rolianto|Intan Oktaloli|Iola Palloli|Ipah Lililah|Irolia Samodra
  Isolo Wirajati|Itolo Gulo|Iwan Lolang|Iyan Solilo|Iyem Olilah|Jajang Solilolilo
  Jalil Ilolo|Jolilo Halawa|Joko Liloharjo|Kalila Iolani|Kirana Olalia|Kololio Tafonao
  Kusumadewi|Laila Iloning|Lalu Ilolang|Lanang Jati|Laoli Zalukhu|Lasmini Loli
  Lela Ilalila|Lestari Olivani|Lia Iliana|Lilik Soliloyo|Lilis Olianingsih|Lilo Pambudi
  Lintang Ilahude|Loli Ololea|Lolita Ilangsari|Lololuo Zebua|Lombo Iluni|Luh Iluhsari
  Lulu Ilolosari|Lusi Liloani|Made Olilawa|Malika Iolanda|Mas Loliharto|Melati Ololani
  Milolo Harefa|Mulyadilaga|Nadia Illiyin|Nailah Iolita|Nalendra Lilo|Nia Ololisari
  Nilam Iloningrum|Niluh Olilasmi|Nololio Ilang|Nyoman Ilolasih|Oki Lolianto|Ola Iliastuti
  Olan Sigalololo|Olga Iliani|Olivia Loliasih|Omololu Waruwu|Ona Iloasri|Oni Lilasari
  Opi Loliwati|Oscar Ilomora|Padmanegara|Palilo Dewantara|Pelangi Ilolia|Polili Nduru
  Pradilo|Prawilodirjo|Putri Olilestari|Raden Ilololo|Rahilolo|Ratna Iolasari
  Rilo Pambayun|Rizal Iloqbal|Rolilo Munthe|Rosalolila|Sabililah|Salilo Purnomo
  Salsabilla Iloni|Sariloka|Satrio Loliwibowo|Sekarwangi|Selolio Laia|Siti Lolilah
  Solilo Ndraha|Soloilo|Sri Lolialestari|Suciloka|Sulilo Wardoyo|Surya Lilodarma
  Suryadarma|Taliloni|Tirtoloilo|Toilo Mangkuloi|Tololio Gea|Tri Lilohadi
  Ujang Solilah|Ulilo Alboli|Umi Loilatul|Uolo Buulolo|Utami Ililani|Vilolia Rumbiak
  Wahyu Ilolodewo|Wayan Loliarta|Wibolo|Wido Iloseno|Wilololo|Wulandari
  Yalilo Yikwa|Yoli Ililisa|Yololia|Yulia Iolasih|Zaelolani|Zilolo Hulu
  Cahyowati|Bumilaksana|Airlangga|Sarimulyo|Muliaharja|Adiloka|Budiman|Hartati
`
  .split(/[\n|]/)
  .map((name) => name.trim())
  .filter((name) => name !== '');
