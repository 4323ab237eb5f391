// Written by tools/emoji-list.ts from the package `gemoji`; not to be edited by hand.
// gemoji: MIT License, Copyright (c) 2014 Titus Wormer.

/** Of each emoji its names, the usual one first, and after a comma other words for it. */
export const emojiList: readonly string[] = `
😀 grinning,smile happy;😃 smiley,happy joy haha;😄 smile,happy joy laugh pleased;😁 grin
😆 laughing satisfied,happy haha;😅 sweat_smile,hot;🤣 rofl,lol laughing;😂 joy,tears
🙂 slightly_smiling_face;🙃 upside_down_face;🫠 melting_face,sarcasm dread;😉 wink,flirt;😊 blush,proud
😇 innocent,angel;😍 heart_eyes,love crush;🤩 star_struck,eyes;😘 kissing_heart,flirt;😗 kissing
☺️ relaxed,blush pleased;😚 kissing_closed_eyes;😙 kissing_smiling_eyes;🥲 smiling_face_with_tear
😋 yum,tongue lick;😛 stuck_out_tongue;🤪 zany_face,goofy wacky;🤑 money_mouth_face,rich;🤗 hugs
🤭 hand_over_mouth,quiet whoops;🫣 face_with_peeking_eye;🤫 shushing_face,silence quiet;🤔 thinking
🫡 saluting_face,respect;🤐 zipper_mouth_face,silence hush;🤨 raised_eyebrow;😐 neutral_face,meh
😑 expressionless;😶 no_mouth,mute silence;🫥 dotted_line_face,invisible;😏 smirk,smug;😒 unamused,meh
🙄 roll_eyes;😬 grimacing;🤥 lying_face,liar;🫨 shaking_face,shock;😌 relieved,whew;😔 pensive
😪 sleepy,tired;🤤 drooling_face;😴 sleeping,zzz;😷 mask,sick ill;🤒 face_with_thermometer,sick
🤕 face_with_head_bandage,hurt;🤢 nauseated_face,sick barf disgusted;🤮 vomiting_face,barf sick
🤧 sneezing_face,achoo sick;🥵 hot_face,heat sweating;🥶 cold_face,freezing ice;🥴 woozy_face,groggy
😵 dizzy_face;🤯 exploding_head,mind blown;🤠 cowboy_hat_face;🥳 partying_face,birthday;🥸 disguised_face
😎 sunglasses,cool;🤓 nerd_face,geek glasses;🧐 monocle_face;😕 confused;😟 worried,nervous
🙁 slightly_frowning_face;☹️ frowning_face;😮 open_mouth,surprise impressed wow;😯 hushed,silence
😲 astonished,amazed gasp;😳 flushed;🥺 pleading_face,puppy eyes;😦 frowning;😧 anguished,stunned
😨 fearful,scared shocked oops;😰 cold_sweat,nervous;😥 disappointed_relieved,phew sweat nervous
😢 cry,sad tear;😭 sob,sad cry bawling;😱 scream,horror shocked;😖 confounded;😣 persevere
😞 disappointed,sad;😓 sweat;😩 weary,tired;😫 tired_face,upset whine;🥱 yawning_face;😤 triumph,smug
😡 rage pout,angry;😠 angry,mad annoyed;🤬 cursing_face,foul;😈 smiling_imp,devil evil horns
👿 imp,angry devil evil horns;💀 skull,dead danger poison;☠️ skull_and_crossbones,danger pirate
💩 hankey poop shit,crap;🤡 clown_face;👹 japanese_ogre,monster;👺 japanese_goblin;👻 ghost,halloween
👽 alien,ufo;👾 space_invader,game retro;🤖 robot;😺 smiley_cat;😸 smile_cat;😹 joy_cat;😻 heart_eyes_cat
😼 smirk_cat;😽 kissing_cat;🙀 scream_cat,horror;😿 crying_cat_face,sad tear;😾 pouting_cat
🙈 see_no_evil,monkey blind ignore;🙉 hear_no_evil,monkey deaf;🙊 speak_no_evil,monkey mute hush
💌 love_letter,email envelope;💘 cupid,love heart;💝 gift_heart;💖 sparkling_heart;💗 heartpulse
💓 heartbeat;💞 revolving_hearts;💕 two_hearts;💟 heart_decoration;💔 broken_heart;❤️ heart,love
🩷 pink_heart;🧡 orange_heart;💛 yellow_heart;💚 green_heart;💙 blue_heart;🩵 light_blue_heart
💜 purple_heart;🤎 brown_heart;🖤 black_heart;🩶 grey_heart;🤍 white_heart;💋 kiss,lipstick
💯 100,score perfect;💢 anger,angry;💥 boom collision,explode;💫 dizzy,star;💦 sweat_drops,water workout
💨 dash,wind blow fast;🕳️ hole;💬 speech_balloon,comment;🗨️ left_speech_bubble;🗯️ right_anger_bubble
💭 thought_balloon,thinking;💤 zzz,sleeping;👋 wave,goodbye;🤚 raised_back_of_hand
✋ hand raised_hand,highfive stop;🖖 vulcan_salute,prosper spock;🫱 rightwards_hand;🫲 leftwards_hand
🫳 palm_down_hand;🫴 palm_up_hand;🫷 leftwards_pushing_hand;👌 ok_hand;🤌 pinched_fingers;🤏 pinching_hand
✌️ v,victory peace;🤞 crossed_fingers,luck hopeful;🤟 love_you_gesture;🤘 metal;🤙 call_me_hand
👈 point_left;👉 point_right;👆 point_up_2;🖕 middle_finger fu;👇 point_down;☝️ point_up
👍 +1 thumbsup,approve;👎 -1 thumbsdown,bury;✊ fist_raised fist,power
👊 fist_oncoming facepunch punch,attack;🤛 fist_left;🤜 fist_right;👏 clap,praise applause
🙌 raised_hands,hooray;🫶 heart_hands,love;👐 open_hands;🤲 palms_up_together;🤝 handshake,deal
🙏 pray,please hope wish;✍️ writing_hand;💅 nail_care,beauty manicure;🤳 selfie
💪 muscle,flex bicep strong workout;🦾 mechanical_arm;🦿 mechanical_leg;🦵 leg;🦶 foot
👂 ear,hear sound listen;🦻 ear_with_hearing_aid;👃 nose,smell;🧠 brain;🫀 anatomical_heart;🫁 lungs
🦷 tooth;🦴 bone;👀 eyes,look see watch;👁️ eye;👅 tongue,taste;👄 lips,kiss;🫦 biting_lip
👶 baby,child newborn;🧒 child;👦 boy,child;👧 girl,child;🧑 adult;👱 blond_haired_person
👨 man,mustache father dad;🧔 bearded_person;👩 woman,girls;🧓 older_adult;👴 older_man;👵 older_woman
🙍 frowning_person;🙎 pouting_face;🙅 no_good,stop halt denied;🙆 ok_person;💁 tipping_hand_person
🙋 raising_hand;🧏 deaf_person;🙇 bow,respect thanks;🤦 facepalm;🤷 shrug;👮 police_officer cop,law
🕵️ detective,sleuth;💂 guard;🥷 ninja;👷 construction_worker,helmet;🫅 person_with_crown
🤴 prince,crown royal;👸 princess,crown royal;👳 person_with_turban;👲 man_with_gua_pi_mao
🧕 woman_with_headscarf,hijab;🤵 person_in_tuxedo,groom marriage wedding
👰 person_with_veil,marriage wedding;🤰 pregnant_woman;🫃 pregnant_man;🫄 pregnant_person
🤱 breast_feeding,nursing;👼 angel;🎅 santa,christmas;🤶 mrs_claus,santa;🦸 superhero;🦹 supervillain
🧙 mage,wizard;🧚 fairy;🧛 vampire;🧜 merperson;🧝 elf;🧞 genie;🧟 zombie;🧌 troll;💆 massage,spa
💇 haircut,beauty;🚶 walking;🧍 standing_person;🧎 kneeling_person
🏃 runner running,exercise workout marathon;💃 woman_dancing dancer,dress;🕺 man_dancing,dancer
👯 dancers,bunny;🧖 sauna_person,steamy;🧗 climbing;🤺 person_fencing;🏇 horse_racing;⛷️ skier
🏂 snowboarder;🏌️ golfing;🏄 surfer;🚣 rowboat;🏊 swimmer;⛹️ bouncing_ball_person
🏋️ weight_lifting,gym workout;🚴 bicyclist;🚵 mountain_bicyclist;🤸 cartwheeling;🤼 wrestling;🤽 water_polo
🤾 handball_person;🤹 juggling_person;🧘 lotus_position;🛀 bath,shower;🛌 sleeping_bed;👫 couple,date
👬 two_men_holding_hands,couple date;💏 couplekiss;💑 couple_with_heart;👪 family,home parents child
🗣️ speaking_head;👤 bust_in_silhouette,user;👥 busts_in_silhouette,users group team;🫂 people_hugging
👣 footprints,feet tracks;🐵 monkey_face;🐒 monkey;🦍 gorilla;🦧 orangutan;🐶 dog;🐕 dog2;🦮 guide_dog
🐩 poodle;🐺 wolf;🦊 fox_face;🦝 raccoon;🐱 cat;🐈 cat2;🦁 lion;🐯 tiger;🐅 tiger2;🐆 leopard;🐴 horse
🫎 moose;🫏 donkey;🐎 racehorse;🦄 unicorn;🦓 zebra;🦌 deer;🦬 bison;🐮 cow;🐂 ox;🐃 water_buffalo;🐄 cow2
🐷 pig;🐖 pig2;🐗 boar;🐽 pig_nose;🐏 ram;🐑 sheep;🐐 goat;🐪 dromedary_camel;🐫 camel;🦙 llama;🦒 giraffe
🐘 elephant;🦣 mammoth;🦏 rhinoceros;🦛 hippopotamus;🐭 mouse;🐁 mouse2;🐀 rat;🐹 hamster;🐰 rabbit
🐇 rabbit2;🐿️ chipmunk;🦫 beaver;🦔 hedgehog;🦇 bat;🐻 bear;🐨 koala;🐼 panda_face;🦥 sloth;🦦 otter
🦨 skunk;🦘 kangaroo;🦡 badger;🐾 feet paw_prints;🦃 turkey;🐔 chicken;🐓 rooster;🐣 hatching_chick
🐤 baby_chick;🐥 hatched_chick;🐦 bird;🐧 penguin;🕊️ dove;🦅 eagle;🦆 duck;🦢 swan;🦉 owl;🦤 dodo
🪶 feather;🦩 flamingo;🦚 peacock;🦜 parrot;🪽 wing;🪿 goose;🐸 frog;🐊 crocodile;🐢 turtle;🦎 lizard
🐍 snake;🐲 dragon_face;🐉 dragon;🦕 sauropod;🦖 t-rex;🐳 whale;🐋 whale2;🐬 dolphin flipper;🦭 seal;🐟 fish
🐠 tropical_fish;🐡 blowfish;🦈 shark;🐙 octopus;🐚 shell;🪸 coral;🪼 jellyfish;🐌 snail;🦋 butterfly;🐛 bug
🐜 ant;🐝 bee honeybee;🪲 beetle;🐞 lady_beetle;🦗 cricket;🪳 cockroach;🕷️ spider;🕸️ spider_web
🦂 scorpion;🦟 mosquito;🪰 fly;🪱 worm;🦠 microbe;💐 bouquet;🌸 cherry_blossom;💮 white_flower;🪷 lotus
🏵️ rosette;🌹 rose;🥀 wilted_flower;🌺 hibiscus;🌻 sunflower;🌼 blossom;🌷 tulip;🪻 hyacinth;🌱 seedling
🪴 potted_plant;🌲 evergreen_tree;🌳 deciduous_tree;🌴 palm_tree;🌵 cactus;🌾 ear_of_rice;🌿 herb
☘️ shamrock;🍀 four_leaf_clover;🍁 maple_leaf;🍂 fallen_leaf;🍃 leaves;🪹 empty_nest;🪺 nest_with_eggs
🍄 mushroom;🍇 grapes;🍈 melon;🍉 watermelon;🍊 tangerine orange mandarin;🍋 lemon;🍌 banana;🍍 pineapple
🥭 mango;🍎 apple;🍏 green_apple;🍐 pear;🍑 peach;🍒 cherries;🍓 strawberry;🫐 blueberries;🥝 kiwi_fruit
🍅 tomato;🫒 olive;🥥 coconut;🥑 avocado;🍆 eggplant;🥔 potato;🥕 carrot;🌽 corn;🌶️ hot_pepper
🫑 bell_pepper;🥒 cucumber;🥬 leafy_green;🥦 broccoli;🧄 garlic;🧅 onion;🥜 peanuts;🫘 beans;🌰 chestnut
🫚 ginger_root;🫛 pea_pod;🍞 bread;🥐 croissant;🥖 baguette_bread;🫓 flatbread;🥨 pretzel;🥯 bagel
🥞 pancakes;🧇 waffle;🧀 cheese;🍖 meat_on_bone;🍗 poultry_leg;🥩 cut_of_meat;🥓 bacon;🍔 hamburger;🍟 fries
🍕 pizza;🌭 hotdog;🥪 sandwich;🌮 taco;🌯 burrito;🫔 tamale;🥙 stuffed_flatbread;🧆 falafel;🥚 egg
🍳 fried_egg;🥘 shallow_pan_of_food;🍲 stew;🫕 fondue;🥣 bowl_with_spoon;🥗 green_salad;🍿 popcorn;🧈 butter
🧂 salt;🥫 canned_food;🍱 bento;🍘 rice_cracker;🍙 rice_ball;🍚 rice;🍛 curry;🍜 ramen;🍝 spaghetti
🍠 sweet_potato;🍢 oden;🍣 sushi;🍤 fried_shrimp;🍥 fish_cake;🥮 moon_cake;🍡 dango;🥟 dumpling
🥠 fortune_cookie;🥡 takeout_box;🦀 crab;🦞 lobster;🦐 shrimp;🦑 squid;🦪 oyster;🍦 icecream;🍧 shaved_ice
🍨 ice_cream;🍩 doughnut;🍪 cookie;🎂 birthday;🍰 cake;🧁 cupcake;🥧 pie;🍫 chocolate_bar;🍬 candy
🍭 lollipop;🍮 custard;🍯 honey_pot;🍼 baby_bottle;🥛 milk_glass;☕ coffee;🫖 teapot;🍵 tea;🍶 sake
🍾 champagne;🍷 wine_glass;🍸 cocktail;🍹 tropical_drink;🍺 beer;🍻 beers;🥂 clinking_glasses
🥃 tumbler_glass;🫗 pouring_liquid;🥤 cup_with_straw;🧋 bubble_tea;🧃 beverage_box;🧉 mate;🧊 ice_cube
🥢 chopsticks;🍽️ plate_with_cutlery;🍴 fork_and_knife;🥄 spoon;🔪 hocho knife;🫙 jar;🏺 amphora
🌍 earth_africa;🌎 earth_americas;🌏 earth_asia;🗺️ world_map;🧭 compass;🏟️ stadium;🏛️ classical_building
🏠 house;🏢 office;🏥 hospital;🏦 bank;🏫 school;🗽 statue_of_liberty;⛪ church;🌃 night_with_stars
🌅 sunrise;🚋 train;🚌 bus;🚑 ambulance;🚒 fire_engine;🚓 police_car;🚔 oncoming_police_car;🚕 taxi
🚗 car red_car;🚚 truck;🏍️ motorcycle;🚲 bike;🚨 rotating_light;🚥 traffic_light;🚦 vertical_traffic_light
🛑 stop_sign;🚧 construction;⚓ anchor;🚢 ship;✈️ airplane;🚁 helicopter;🚀 rocket;⌛ hourglass
⏳ hourglass_flowing_sand;⌚ watch;⏰ alarm_clock;⏱️ stopwatch;🌔 moon waxing_gibbous_moon;🌕 full_moon
🌙 crescent_moon;🌡️ thermometer;☀️ sunny;🌞 sun_with_face;⭐ star;🌟 star2;☁️ cloud;⛅ partly_sunny
🌧️ cloud_with_rain;🌨️ cloud_with_snow;🌩️ cloud_with_lightning;🌪️ tornado;🌫️ fog;🌈 rainbow;☔ umbrella
⚡ zap;❄️ snowflake;⛄ snowman;☄️ comet;🔥 fire;💧 droplet;🌊 ocean;🎃 jack_o_lantern;🎄 christmas_tree
🎆 fireworks;🎇 sparkler;🧨 firecracker;✨ sparkles;🎈 balloon;🎉 tada;🎊 confetti_ball;🎋 tanabata_tree
🎍 bamboo;🎎 dolls;🎏 flags;🎐 wind_chime;🎑 rice_scene;🧧 red_envelope;🎀 ribbon;🎁 gift
🎗️ reminder_ribbon;🎟️ tickets;🎫 ticket;🎖️ medal_military;🏆 trophy;🏅 medal_sports;🥇 1st_place_medal
🥈 2nd_place_medal;🥉 3rd_place_medal;⚽ soccer;⚾ baseball;🥎 softball;🏀 basketball;🏐 volleyball
🏈 football;🏉 rugby_football;🎾 tennis;🥏 flying_disc;🎳 bowling;🏏 cricket_game;🏑 field_hockey
🏒 ice_hockey;🥍 lacrosse;🏓 ping_pong;🏸 badminton;🥊 boxing_glove;🥋 martial_arts_uniform;🥅 goal_net
⛳ golf;⛸️ ice_skate;🎣 fishing_pole_and_fish;🤿 diving_mask;🎿 ski;🛷 sled;🥌 curling_stone;🎯 dart;🪀 yo_yo
🪁 kite;🔫 gun;🎱 8ball;🔮 crystal_ball;🪄 magic_wand;🎮 video_game;🕹️ joystick;🎰 slot_machine;🎲 game_die
🧩 jigsaw;🧸 teddy_bear;🪅 pinata;🪩 mirror_ball;🪆 nesting_dolls;♠️ spades;♥️ hearts;♦️ diamonds;♣️ clubs
♟️ chess_pawn;🃏 black_joker;🀄 mahjong;🎴 flower_playing_cards;🎭 performing_arts;🖼️ framed_picture;🎨 art
🧵 thread;🪡 sewing_needle;🧶 yarn;🪢 knot;👓 eyeglasses;🕶️ dark_sunglasses;🥽 goggles;🦺 safety_vest
👔 necktie;👕 shirt tshirt;👖 jeans;👢 boot;👑 crown;🎩 tophat;🎓 mortar_board;⛑️ rescue_worker_helmet
💍 ring;💎 gem;🔇 mute;🔊 loud_sound;📢 loudspeaker;📣 mega;🔔 bell;🔕 no_bell;🎵 musical_note;🎶 notes
🎙️ studio_microphone;🎤 microphone;🎧 headphones;📻 radio;🎸 guitar;🎺 trumpet;🥁 drum;📱 iphone
📞 telephone_receiver;📟 pager;🔋 battery;🔌 electric_plug;💻 computer;🖥️ desktop_computer;🖨️ printer
⌨️ keyboard;💾 floppy_disk;📽️ film_projector;🎬 clapper;📺 tv;📷 camera;📸 camera_flash;📹 video_camera
🔍 mag;🕯️ candle;💡 bulb;🔦 flashlight;📖 book open_book;📚 books;📓 notebook;📜 scroll;📰 newspaper
🔖 bookmark;🏷️ label;💰 moneybag;💵 dollar;💶 euro;💷 pound;💸 money_with_wings;💳 credit_card;🧾 receipt
✉️ envelope;📧 email e-mail;📦 package;📫 mailbox;🗳️ ballot_box;✏️ pencil2;🖊️ pen;🖌️ paintbrush
📝 memo pencil;💼 briefcase;📁 file_folder;📅 date;📆 calendar;📈 chart_with_upwards_trend
📉 chart_with_downwards_trend;📊 bar_chart;📋 clipboard;📌 pushpin;📍 round_pushpin;📎 paperclip;✂️ scissors
🗑️ wastebasket;🔒 lock;🔓 unlock;🔑 key;🔨 hammer;🗡️ dagger;💣 bomb;🛡️ shield;🔧 wrench;⚙️ gear
⚖️ balance_scale;🔗 link;⛓️ chains;🧰 toolbox;🧲 magnet;🪜 ladder;🧪 test_tube;🧬 dna;🔬 microscope
🔭 telescope;📡 satellite;💉 syringe;🩸 drop_of_blood;💊 pill;🩹 adhesive_bandage;🩺 stethoscope;🚪 door
🛏️ bed;🪑 chair;🧹 broom;🧼 soap;🧯 fire_extinguisher;🛒 shopping_cart;⚰️ coffin;🪦 headstone;🪧 placard
🪪 identification_card;♿ wheelchair;⚠️ warning;⛔ no_entry;🚫 no_entry_sign;☢️ radioactive;☣️ biohazard
⬆️ arrow_up;➡️ arrow_right;⬇️ arrow_down;⬅️ arrow_left;🔄 arrows_counterclockwise;🔙 back;🔚 end;🔜 soon
🔝 top;✡️ star_of_david;☯️ yin_yang;✝️ latin_cross;☪️ star_and_crescent;☮️ peace_symbol;🔁 repeat
➕ heavy_plus_sign;➖ heavy_minus_sign;🟰 heavy_equals_sign;‼️ bangbang;⁉️ interrobang;❓ question
❔ grey_question;❗ exclamation heavy_exclamation_mark;⚕️ medical_symbol;♻️ recycle;⭕ o;✅ white_check_mark
✔️ heavy_check_mark;❌ x;©️ copyright;®️ registered;™️ tm;#️⃣ hash;0️⃣ zero;1️⃣ one;2️⃣ two;3️⃣ three
4️⃣ four;5️⃣ five;6️⃣ six;7️⃣ seven;8️⃣ eight;9️⃣ nine;🔟 keycap_ten;🆒 cool;🆓 free;ℹ️ information_source
🆕 new;🆗 ok;🅿️ parking;🆘 sos;🆙 up;🔴 red_circle;🟠 orange_circle;🟡 yellow_circle;🟢 green_circle
🔵 large_blue_circle;🟣 purple_circle;⚫ black_circle;⚪ white_circle;🏁 checkered_flag;🏳️ white_flag;🇺🇸 us
`
  .trim()
  .split(/[\n;]/);
