# Texts of no widget: they show what the compiler makes of each kind.
arriving-between = Arriving between { $from } and { $to }

# In the header of the timeline.
parcels-left = { $count ->
    [0] No parcel left
    [one] { $count } parcel left for { $name }
   *[other] { $count } parcels left for { $name }
}

return = Send it back
terms =
    Read the `terms`
    first.

    Then sign.
