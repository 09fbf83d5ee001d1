"""The words of the commitment. A change of them is a new version: whoever signed an earlier one signs again."""

VERSION = 1

#: one promise a line
PROMISES = (
    "Ce qui se dit ici reste ici : je ne rapporte à personne, ni pendant ni après, ce que les autres ont dit.",
    "Je ne donne ni le nom d’une personne accompagnée, ni ce qui permettrait de la reconnaître.",
    "Je ne dis pas hors du groupe qui y participe.",
    "Je n’enregistre, ne photographie et ne recopie rien sans l’accord du groupe entier.",
    "Ce que le groupe choisit de partager ensuite ne nomme ni personne, ni structure.",
    "Si je ne peux pas tenir cet engagement, je le dis à la personne qui anime et je quitte le groupe.",
)
WORDS = "\n".join(PROMISES)
