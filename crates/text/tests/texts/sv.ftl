arriving-between = Kommer mellan { $from } och { $to }
parcels-left = { $count ->
    [0] Inga paket kvar
    [one] { $count } paket kvar till { $name }
   *[other] { $count } paket kvar till { $name }
}
return = Skicka tillbaka
terms = Läs villkoren först.
