"""Word list of news sources that are no persons: agencies, firms, capitals, countries, groups."""

from newsdesk.checks.wordlist import words

NO_PERSON = words(
    """
    Reuters Pajhwok Tolo Tolonews Bloomberg Xinhua Tass Interpol Amnesty Oxfam Greenpeace Unicef Unesco Nato Isis
    Taliban Hamas Hezbollah Fatah Boko Daesh Congress Parliament Google Facebook Meta Apple Amazon Microsoft Twitter
    Tesla Boeing Airbus Toyota Samsung Huawei Sony Nokia Siemens Shell Gazprom Gallup Pentagon Kremlin Downing
    Whitehall Washington London Moscow Beijing Islamabad Kabul Tehran Delhi Paris Berlin Brussels Ankara Riyadh Doha
    Tokyo Kyiv Kiev Jerusalem Cairo Baghdad Damascus Tashkent Dushanbe Ashgabat Bishkek Astana Rome Madrid Ottawa
    Canberra Seoul Pyongyang Hanoi Jakarta Manila Dhaka Kathmandu Colombo Geneva Vienna Warsaw Athens Lisbon
    Afghanistan Pakistan Iran India China Russia Turkey Qatar Israel Iraq Syria Egypt Germany France Britain Italy
    Spain Japan Ukraine Poland America Canada Australia Brazil Mexico Uzbekistan Tajikistan Turkmenistan Kazakhstan
    Kyrgyzstan Europe Asia Africa Police Officials Witnesses Residents Authorities Doctors Experts Analysts Critics
    Lawmakers Activists Protesters Organisers Organizers Researchers Scientists Investigators Prosecutors Sources
    Others Many Some Both Neither None Everyone Nobody Anyone One Another Most Allah God Jesus
    """
)
"""As they are written; none of them needs a first name."""
