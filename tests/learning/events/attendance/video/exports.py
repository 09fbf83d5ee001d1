"""What each video tool exports, as bytes: the shapes of their files, with invented people."""

BIGBLUEBUTTON = (
    '"Name","Moderator","Activity score","Talk time","Webcam time","Messages","Reactions","Poll votes","Raise hands",'
    '"Join","Left","Duration"\n'
    '"Claire Démo","FALSE","4.5","00:01:02","01:00:00","2","0","0","1","12/10/2026, 9:28:03 AM",'
    '"12/10/2026, 12:31:00 PM","03:02:57"\n'
    '"Remi Exemple","TRUE","6","00:21:02","03:00:00","9","0","0","1","12/10/2026, 9:00:00 AM","-","03:20:00"\n'
).encode()

TEAMS = (
    "1. Summary\nMeeting title\tPasser le relais\nAttended participants\t2\n\n"
    "2. Participants\n"
    "Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\n"
    "DÉMO Claire\t12/10/26, 9:28:03 AM\t12/10/26, 12:31:00 PM\t3h 2m 57s\tclaire.demo@reseau.example\tx\tPresenter\n"
    "Remi Exemple (Invité)\t12/10/26, 9:30:00 AM\t12/10/26, 10:00:00 AM\t30m\t\t\tAttendee\n\n"
    "3. In-Meeting Activities\n"
    "Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole\n"
    "DÉMO Claire\t12/10/26, 9:28:03 AM\t12/10/26, 12:31:00 PM\t3h 2m 57s\tclaire.demo@reseau.example\tPresenter\n"
).encode("utf-16")

TEAMS_FRENCH = (
    "1. Résumé\nTitre de la réunion\tPasser le relais\n\n2. Participants\n"
    "Nom\tPremière participation\tDernier départ\tDurée de la réunion\tE-mail\tID du participant (UPN)\tRôle\n"
    "Claire Démo\t10/12/2026 09:28:03\t10/12/2026 12:31:00\t3 h 2 min 57 s\tclaire.demo@reseau.example\tx\tHôte\n"
    "Remi Exemple\t10/12/2026 09:30:00\t10/12/2026 10:00:00\t30 min 0 s\t\t\tParticipant\n"
).encode("utf-16")

TEAMS_COMINGS = (
    "Full Name\tUser Action\tTimestamp\n"
    "Claire Démo\tJoined\t12/10/2026, 9:28:03 AM\n"
    "Remi Exemple\tJoined before\t12/10/2026, 9:30:00 AM\n"
    "Remi Exemple\tLeft\t12/10/2026, 10:00:00 AM\n"
    "Claire Démo\tLeft\t12/10/2026, 12:31:00 PM\n"
).encode("utf-16")

ZOOM = (
    "Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants\n"
    "123 4567,Passer le relais,12/10/2026 09:15:00 AM,12/10/2026 12:40:00 PM,org@reseau.example,205,3\n\n"
    "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent\n"
    "Claire Démo,claire.demo@reseau.example,12/10/2026 09:28:03 AM,12/10/2026 10:58:00 AM,90,No,\n"
    "Claire Démo,claire.demo@reseau.example,12/10/2026 11:00:00 AM,12/10/2026 12:31:00 PM,91,No,\n"
    "Remi Exemple,,12/10/2026 09:30:00 AM,12/10/2026 10:00:00 AM,30,Yes,\n"
).encode("utf-8-sig")

WEBEX = (
    "Meeting Name\tMeeting Start Time\tMeeting End Time\tDisplay Name\tFirst Name\tLast Name\tRole\tAttendee Email\t"
    "Join Time\tLeave Time\tAttendance Duration\tConnection Type\n"
    'Relais\t="2026-12-10 09:15:00"\t="2026-12-10 12:40:00"\tClaire Démo\tClaire\tDémo\tAttendee\t'
    'claire.demo@reseau.example\t="2026-12-10 09:28:03"\t="2026-12-10 12:31:00"\t183 mins\tDesktop app\n'
    'Relais\t="2026-12-10 09:15:00"\t="2026-12-10 12:40:00"\tRemi Exemple\tRemi\tExemple\tAttendee\t\t'
    '="2026-12-10 09:30:00"\t="2026-12-10 10:00:00"\t30 mins\tDesktop app\n'
).encode("utf-16")

FROM_A_SPREADSHEET = "Nom;Durée (minutes)\r\nClaire Démo;183\r\nRemi Exemple;30\r\n".encode("cp1252")

ALL = {
    "BigBlueButton": BIGBLUEBUTTON,
    "Teams": TEAMS,
    "Teams in French": TEAMS_FRENCH,
    "Teams, comings and goings": TEAMS_COMINGS,
    "Zoom": ZOOM,
    "Webex": WEBEX,
    "a spreadsheet": FROM_A_SPREADSHEET,
}
