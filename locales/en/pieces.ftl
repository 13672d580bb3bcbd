### Pieces that several places share: whom it is about, whose clock it is, what a check found.

## Choosing a person

person-name = Their name
person-name-hint = Type a new name, or choose someone you know already.
person-add = Add { $name }
person-more = { $count ->
    [one] { $count } more. Type to find them.
   *[other] { $count } more. Type to find them.
}
person-unnamed = No name yet

## Thanks for an early or a late hour; when: “so late in your day”

late-thanks = { $name }, thank you for making time { $when }.
late-thanks-nobody = Thank you for making time { $when }.

## Choosing a time zone

zone-hint = A city, a country, a time zone, or a distance from UTC such as +5:30
zone-none = Nothing is called that. A larger city nearby keeps the same time, and so does the country.
zone-place = { $city }, { $country }
zone-unknown = This browser does not know the time zone “{ $zone }”. Choose a place that keeps the same time.
combobox-found = { $count ->
    [one] { $count } found
   *[other] { $count } found
}

## On paper

paper-foot = Nothing on this page was sent anywhere.
paper-draft = Draft, not sent yet
paper-whose = { $name }, { $date }

## What a check found

finding-first = Change this first
finding-look = Worth a look
finding-good = Works well
