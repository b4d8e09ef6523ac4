// code: CAS002
// name: cascade-cycle
// severity: error
// cause: tree
// title.id: Penjenjangan melingkar
// title.en: Cascade that runs in a circle
// counts.id: sasaran
// counts.en: goals
// message.id: “{title}” pada akhirnya diturunkan dari dirinya sendiri: penjenjangannya melingkar melalui
//   “{next}”.
// message.en: “{title}” cascades back to itself, by way of “{next}”.
// why.id: Penjenjangan adalah sebab dan akibat. Kalau sebuah sasaran ikut menjadi sebab bagi dirinya
//   sendiri, tidak dapat ditentukan mana hasil dan mana syaratnya.
// why.en: A cascade is cause and effect. If a goal helps to cause itself, nobody can tell the result from
//   the condition it needs.
// fix.id: Tentukan sasaran mana dalam lingkaran itu yang paling atas, lalu hapus sasaran bawahannya dari
//   `parents` sasaran tersebut.
// fix.en: Decide which goal of the circle is the highest, and take the goals below it out of its `parents`.
// source.id: Turunan dari PermenPANRB 88/2021, komponen 1.b: kinerja berkesinambungan dan selaras di setiap
//   level jabatan (cascading); pohon kinerja adalah hubungan sebab akibat
// source.en: Derived from PermenPANRB 88/2021, component 1.b: performance is continuous and aligned at
//   every level of position (cascading); the tree shows cause and effect
// criterion: continuous
// population: MATCH (g:Goal) RETURN g.id AS node
MATCH (g:Goal)-[:CASCADES_TO]->(next:Goal)
WHERE g.circle = next.circle
RETURN g.id AS node, min(next.title) AS next
