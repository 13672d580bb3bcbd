### The trash: what was deleted, for thirty days.

trash-heading = Trash
trash-why = What you delete stays here for 30 days. Until then you can put it back.
trash-empty = The trash is empty.
trash-count = { $count ->
    [one] { $count } deleted entry
   *[other] { $count } deleted entries
}
trash-facts = { $kind } · Deleted: { $day } · { $left }
trash-left = { $days ->
    [0] Goes today
    [one] { $days } day left
   *[other] { $days } days left
}
trash-put-back = Put back
trash-put-back-of = Put back: { $name }
trash-is-back = Back in its place: { $name }
trash-undo = Undo put back
trash-discard = Delete for good
trash-discard-of = Delete for good: { $name }
trash-discard-all = Empty the trash
trash-more = Show { $count } more
trash-shown = { $shown } of { $all } shown
trash-ask-one = Delete this for good?
trash-ask-all = Empty the trash?
trash-sure-one = “{ $name }” goes for good. Nobody can bring it back after that, unless a backup or an earlier state holds it.
trash-sure-all = { $count ->
    [one] { $count } entry goes for good. Nobody can bring it back after that, unless a backup or an earlier state holds it.
   *[other] { $count } entries go for good. Nobody can bring them back after that, unless a backup or an earlier state holds them.
}
trash-keep = Keep it in the trash
trash-keep-all = Keep them in the trash
trash-gone = { $count ->
    [one] { $count } entry is deleted for good.
   *[other] { $count } entries are deleted for good.
}
