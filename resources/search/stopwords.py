"""French words that say nothing by themselves, folded. They are indexed all the same: « Qui fait quoi ? »
is a title, and a query of stop words alone keeps them."""

_WORDS = """
    a afin ai aie ainsi alors apres as au aucun aucune aura aussi autre autres aux avant avec avez avoir avons
    bien c ca car ce ceci cela celle celles celui ces cet cette ceux chaque chez ci combien comme comment
    d dans de depuis des dois doit donc dont du elle elles en encore entre es est et etait etant etc ete etes etre
    eu eux faire fais fait faut il ils j je jusque l la le les leur leurs lors lorsque lui
    m ma mais me meme mes mieux moi moins mon n ne ni non nos notre nous
    on ont ou par parce pas peu peut peuvent peux plus pour pourquoi pouvez puis puisque
    qu quand que quel quelle quelles quels qui quoi s sa sans se sera ses si soit son sont sous suis sur
    t ta te tes toi ton tous tout toute toutes tres tu un une
    va vers veut veux voici voila vos votre vous vouloir y
"""
STOP_WORDS = frozenset(_WORDS.split())
